namespace ComponentFramework.Permissions;

/// <summary>A visitor may not use a component or event; the rule says by which schemes somebody else could.</summary>
internal sealed class AccessRefusedException(Refusal refusal, AccessRule rule) : RefusalException(refusal)
{
    public AccessRule Rule => rule;
}
