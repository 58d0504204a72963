using ComponentFramework.Catalog;
using ComponentFramework.Sealing;
using Microsoft.Extensions.Options;

namespace ComponentFramework.Dispatching;

/// <summary>Opens a sealed state and refuses what is forged, somebody else's, another component's, too old or of another shape.</summary>
internal sealed class SnapshotAdmission(SnapshotSeal seal, TimeProvider time, IOptions<ComponentFrameworkOptions> options)
{
    public Snapshot? Open(ComponentDescriptor component, ReadOnlyMemory<byte> token, Visitor visitor)
    {
        if (token.IsEmpty)
        {
            return null;
        }

        if (seal.Open(token.Span, component.Name) is not { } snapshot)
        {
            throw new RefusalException(Refusals.StateInvalid());
        }

        if (snapshot.SchemaVersion != component.SchemaVersion)
        {
            throw new RefusalException(Refusals.StateExpired(mount: null));
        }

        var isForeign = snapshot.VisitorId is { } owner && owner != visitor.KnownId;
        var isTooOld = snapshot.State is not null && time.GetUtcNow() - snapshot.IssuedAt > options.Value.MaxStateAge;
        if (isForeign || isTooOld)
        {
            // The parameters are still what a page gave, so the component can be mounted with them again.
            throw new RefusalException(Refusals.StateExpired(seal.Seal(snapshot with { State = null, VisitorId = null, IssuedAt = time.GetUtcNow() })));
        }

        return snapshot;
    }
}
