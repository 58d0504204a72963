using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Tests.Components;

/// <summary>Is kept for all members, and writes into it what it can find out about the first.</summary>
[Component("notice"), Authorize, Cache]
public sealed partial class NoticeComponent(Whoever whoever) : Component<Greeting>
{
    public string Reader => whoever.ToString();

    protected override async Task MountAsync(CancellationToken ct)
    {
        await Task.Yield();
        State = new($"{whoever}; {CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name} {Activity.Current?.OperationName}");
    }
}
