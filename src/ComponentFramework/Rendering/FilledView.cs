namespace ComponentFramework.Rendering;

/// <summary>HTML that is ready to be sent.</summary>
/// <param name="Html">UTF-8.</param>
/// <param name="State">The sealed state, which is a part of the HTML where the view has a root.</param>
internal readonly record struct FilledView(ReadOnlyMemory<byte> Html, ReadOnlyMemory<byte> State);
