namespace ComponentFramework.Exchange;

/// <summary>The live components of the page that an event came from, which its answer may concern.</summary>
internal interface ILivePage
{
    /// <summary>Gives instances the parameters that their parent has for them now; those that have not joined get them from the page.</summary>
    /// <param name="passed">Sealed parameters, each for one instance and what fills its slots.</param>
    ValueTask PassAsync(IReadOnlyList<string> passed);

    /// <summary>Lets go of an instance that is not on the page any more; true when it was there.</summary>
    ValueTask<bool> LeaveAsync(string id);
}
