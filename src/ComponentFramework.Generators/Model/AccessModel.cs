namespace ComponentFramework.Generators.Model;

/// <summary>What the authorization attributes of a component or an event add up to.</summary>
internal sealed record AccessModel(string Kind, EquatableArray<DemandModel> Demands)
{
    public const string Denied = "Denied";
    public const string Anonymous = "Anonymous";
    public const string Authorized = "Authorized";
}
