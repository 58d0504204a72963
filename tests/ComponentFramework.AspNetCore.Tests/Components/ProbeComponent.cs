using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.AspNetCore.Tests.Components;

/// <summary>Reads one thing from the request, by the accessor.</summary>
public sealed class Probe(IHttpContextAccessor accessor)
{
    public string Read(string what)
    {
        var context = accessor.HttpContext!;
        return what switch
        {
            "user" => context.User.Identity?.Name ?? "nobody",
            "cookies" => context.Request.Cookies.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "headers" => context.Request.Headers["X-Tenant"].ToString(),
            "session" => context.Session.GetString("name") ?? "none",
            "items" => context.Items["customer"]?.ToString() ?? "none",
            "path" => $"{context.Request.Method} {context.Request.Host} {context.Request.Path} {context.Request.Query["q"]}",
            _ => throw new ArgumentException(what),
        };
    }
}

/// <summary>Shows what a service finds in the request.</summary>
[Component("probe"), AllowAnonymous]
public sealed partial class ProbeComponent(Probe probe) : Component<PlainState>
{
    [Parameter]
    public string What { get; init; } = "path";

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new() { Text = probe.Read(What) };
        return Task.CompletedTask;
    }
}
