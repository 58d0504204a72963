using System.ComponentModel;

namespace ComponentFramework.Binding;

/// <summary>Turns a sent value into a typed one; false when it does not fit. Used by generated code.</summary>
/// <typeparam name="T">The type of the parameter.</typeparam>
/// <param name="value">What was sent; never missing.</param>
/// <param name="result">The typed value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool PayloadParser<T>(PayloadValue value, out T result);
