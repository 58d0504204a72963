using ComponentFramework.Exchange;

namespace ComponentFramework.Instances;

/// <summary>What a page or a parent places was refused, and so is what surrounds it.</summary>
internal sealed class PlacedRefusalException(EventAnswer answer) : RefusalException(answer.Refusal!)
{
    /// <summary>The refusal of what was placed, with all that is known of it.</summary>
    public EventAnswer Answer => answer;
}
