using Microsoft.AspNetCore.Authorization;

namespace ComponentFramework.Browser.Tests.Site.Components;

/// <summary>A live parent that shows a record's number, and gives the record to its child.</summary>
[Component("livepicker"), AllowAnonymous]
public sealed partial class LivePickerComponent : Component<PickerState>
{
    protected override IEnumerable<string> Groups => ["livepicker"];

    protected override Task MountAsync(CancellationToken ct)
    {
        State = new(1);
        return Task.CompletedTask;
    }

    [Event]
    public void OnPick(int id) => State = new(id);
}
