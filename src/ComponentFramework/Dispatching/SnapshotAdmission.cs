using System.Text;
using ComponentFramework.Catalog;
using ComponentFramework.Exchange;
using ComponentFramework.Instances;
using ComponentFramework.Protocol;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>Opens a sealed state and refuses what is forged, somebody else's, another component's, too old or of another shape.</summary>
internal sealed class SnapshotAdmission(SnapshotSeal seal, TimeProvider time, IOptions<ComponentFrameworkOptions> options)
{
    /// <summary>The instance that an event is for, with the parameters that its parent gives it from now on when the event brings some.</summary>
    /// <exception cref="RefusalException">Something sealed was not accepted.</exception>
    public Snapshot? Admit(ComponentDescriptor component, EventBody body, EventRequest request)
    {
        var snapshot = request.Held ?? Unseal(component, body.State);
        if (request.ExpectedId is { } expected && snapshot?.Id != expected)
        {
            throw new RefusalException(Refusals.StateInvalid());
        }

        if (body.PassedParameters is { } passed)
        {
            snapshot = WithParameters(component, snapshot, passed);
        }

        if (request.Held is null && snapshot is not null)
        {
            DemandValid(snapshot, request.Visitor);
        }

        return snapshot;
    }

    /// <summary>Refuses an event that was raised on a page which showed the instance with other parameters; a refresh means what is true now.</summary>
    public static void DemandShown(InstanceCall call, EventRequest request)
    {
        if (call.Event != ComponentEvent.Refresh && request.Body.ShownRevision < call.Snapshot?.ParametersRevision)
        {
            throw new RefusalException(Refusals.ParametersChanged());
        }
    }

    private Snapshot WithParameters(ComponentDescriptor component, Snapshot? snapshot, string passed)
    {
        if (snapshot is null || Unseal(component, Encoding.UTF8.GetBytes(PassedParameters.Find(passed, snapshot.Id) ?? "")) is not { } given || given.Id != snapshot.Id)
        {
            throw new RefusalException(Refusals.StateInvalid());
        }

        return given.Parameters.Span.SequenceEqual(snapshot.Parameters.Span)
            ? snapshot
            : snapshot with { Parameters = given.Parameters, ParametersRevision = snapshot.Revision + 1 };
    }

    private void DemandValid(Snapshot snapshot, Visitor visitor)
    {
        var isForeign = snapshot.VisitorId is { } owner && owner != visitor.KnownId;
        var isTooOld = snapshot.State is not null && time.GetUtcNow() - snapshot.IssuedAt > options.Value.MaxStateAge;
        if (isForeign || isTooOld)
        {
            // The parameters are still what a page gave, so the component can be mounted with them again.
            throw new RefusalException(Refusals.StateExpired(seal.Seal(snapshot with { State = null, Messages = [], VisitorId = null, IssuedAt = time.GetUtcNow() })));
        }
    }

    /// <summary>Opens a token; null when there is none.</summary>
    private Snapshot? Unseal(ComponentDescriptor component, ReadOnlyMemory<byte> token)
    {
        if (token.IsEmpty)
        {
            return null;
        }

        if (seal.Open(token.Span, component.Name) is not { } snapshot)
        {
            throw new RefusalException(Refusals.StateInvalid());
        }

        return snapshot.SchemaVersion == component.SchemaVersion ? snapshot : throw new RefusalException(Refusals.StateExpired(mount: null));
    }
}
