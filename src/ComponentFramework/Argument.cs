namespace ComponentFramework;

/// <summary>An argument that may be left out, so that a form field of the same name supplies it.</summary>
/// <typeparam name="T">The type of the handler's parameter.</typeparam>
public readonly struct Argument<T>
{
    private Argument(T value)
    {
        Value = value;
        IsGiven = true;
    }

    /// <summary>Whether a value was given.</summary>
    public bool IsGiven { get; }

    /// <summary>The value, or the default of its type when none was given.</summary>
    public T? Value { get; }

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value, which may be null where the parameter may.</param>
    public static implicit operator Argument<T>(T value) => new(value);
}
