using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>What a method has to be like to answer an event.</summary>
internal static class HandlerCheck
{
    /// <summary>Why a method cannot answer an event and what to do about it, or nulls.</summary>
    public static (string? Reason, string Advice) Find(IMethodSymbol handler, INamedTypeSymbol component, Compilation compilation) => handler switch
    {
        _ when Title(handler.Name).Length == 0 => ("its name does not say which event it is for", $"Rename it: On{Names.Pascal(handler.Name)}."),
        _ when Title(handler.Name) == "EventSet" => ("'EventSet' is the type of Events", "Rename it."),
        { IsStatic: true } => ("it is static", "Remove 'static'."),
        { IsGenericMethod: true } => ("it is generic", "Name the types."),
        { IsAsync: true, ReturnsVoid: true } => ("it is 'async void', so nobody could wait for it", "Return Task."),
        _ when !IsHandlerReturn(handler) => ($"it returns '{handler.ReturnType.ShortName()}', which nobody would see", "Put what it found into State."),
        _ when handler.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None) is { } parameter
            => ($"its parameter '{parameter.Name}' is passed by reference", $"Remove '{parameter.RefKind.ToString().ToLowerInvariant()}'."),
        _ when handler.Parameters.Count(parameter => parameter.Type.Is("System.Threading.CancellationToken")) > 1
            => ("it takes two cancellation tokens", "Keep one."),
        _ when !compilation.IsSymbolAccessibleWithin(handler, component, component)
            => ($"'{component.Name}' cannot call it", "Make it protected or public."),
        _ => (null, ""),
    };

    /// <summary><c>OnSelectSizeAsync</c> becomes <c>SelectSize</c>; an empty text when the name does not start with <c>On</c>.</summary>
    public static string Title(string method)
    {
        var hasPrefix = method.Length > 2 && method.StartsWith("On", StringComparison.Ordinal) && !char.IsLower(method[2]);
        if (!hasPrefix)
        {
            return "";
        }

        var title = method.Substring(2);
        return title.Length > "Async".Length && title.EndsWith("Async", StringComparison.Ordinal) ? title.Substring(0, title.Length - "Async".Length) : title;
    }

    private static bool IsHandlerReturn(IMethodSymbol handler) => handler.ReturnsVoid
        || handler.ReturnType is INamedTypeSymbol { IsGenericType: false } type
            && (type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask"));
}
