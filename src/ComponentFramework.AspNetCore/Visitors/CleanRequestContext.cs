using ComponentFramework.Instances;
using Microsoft.AspNetCore.Http;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>Runs what is shared between visitors without their request, whichever service asks for it.</summary>
internal sealed class CleanRequestContext : CleanContext
{
    /// <summary>The framework's accessor keeps its request beside itself, so this one speaks for all of them.</summary>
    private readonly HttpContextAccessor _accessor = new();

    protected override void Enter() => _accessor.HttpContext = NoRequest.Instance;
}
