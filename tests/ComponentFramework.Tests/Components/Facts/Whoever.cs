using System.Security.Claims;

namespace ComponentFramework.Tests.Components;

/// <summary>Who is looking, as applications know it beside the framework.</summary>
public sealed class Whoever
{
    private static readonly AsyncLocal<string?> Flowing = new();

    /// <summary>What code that ran before the component has put here, in the same scope.</summary>
    public string Here { get; set; } = "nobody";

    /// <summary>What a middleware would let flow along.</summary>
    public static string? Ambient
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public static string? OfThread => (Thread.CurrentPrincipal as ClaimsPrincipal)?.FindFirst(ClaimTypes.Name)?.Value;

    public override string ToString() => $"{Here}, {Ambient ?? "nobody"}, {OfThread ?? "nobody"}";
}
