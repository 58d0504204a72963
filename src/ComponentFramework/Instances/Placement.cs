using System.Text;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;

namespace ComponentFramework.Instances;

/// <summary>Renders what a page or a parent places: the mounted component, or a hole that the browser fills as the page loads.</summary>
internal sealed class Placement(ComponentCatalog catalog, SnapshotSeal seal, TimeProvider time, Dispatch dispatch)
{
    /// <summary>Mounts through the dispatcher like everything else, so a placed component is checked like an addressed one.</summary>
    /// <exception cref="RefusalException">The component refused; what surrounds it cannot be shown either.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> RenderAsync(
        Composition composition,
        string? id,
        EventRequest around,
        CancellationToken ct)
    {
        if (id is not null && around.Page is { } page)
        {
            // What was called so until now is not on the page any more.
            await page.LeaveAsync(id);
        }

        catalog.DemandAdded(composition.Component);
        if (composition.IsHole)
        {
            return Hole(composition, id ?? InstanceId.New(composition.Component.Name));
        }

        var returning = around.Returning?.Take(composition, id);
        var answer = await dispatch(
            new()
            {
                Origin = Origin.Page,
                Component = composition.Component.Name,
                Visitor = around.Visitor,
                PathBase = around.PathBase,
                Composition = composition,
                ChosenId = id,
                Depth = around.Depth + 1,
                Returning = around.Returning,
                Held = returning,
                ReadBody = EventRequest.Given(EventBody.Mount),
            },
            ct);
        return answer.Refusal is null ? answer.Html : throw new PlacedRefusalException(answer);
    }

    /// <summary>Seals the parameters that a child which the page keeps has from now on, and those of what fills its slots, for the page to pass on.</summary>
    public string Pass(Composition composition, string id)
    {
        var passed = new StringBuilder();
        Pass(composition, id, passed);
        return passed.ToString();
    }

    private void Pass(Composition composition, string id, StringBuilder passed)
    {
        PassedParameters.Add(passed, id, Seal(composition, id));
        foreach (var (slot, fills) in composition.Fills)
        {
            for (var i = 0; i < fills.Count; i++)
            {
                Pass(fills[i], Children.IdOfFill(id, slot, i), passed);
            }
        }
    }

    private byte[] Hole(Composition composition, string id)
    {
        if (composition.Fills.Count > 0)
        {
            throw new InvalidOperationException($"The component '{composition.Component.Name}' is placed as a hole, and the slots of a hole cannot be filled.");
        }

        return Encoding.UTF8.GetBytes(
            $"<div id=\"{id}\" {Wire.Attributes.Component}=\"{composition.Component.Name}\" {Wire.Attributes.State}=\"{Seal(composition, id)}\" {Wire.Attributes.Mount}></div>");
    }

    private string Seal(Composition composition, string id) => seal.Seal(new()
    {
        Component = composition.Component.Name,
        Id = id,
        SchemaVersion = composition.Component.SchemaVersion,
        IssuedAt = time.GetUtcNow(),
        Revision = 0,
        Parameters = composition.Parameters,
    });
}
