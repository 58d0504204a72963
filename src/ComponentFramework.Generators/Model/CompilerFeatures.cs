namespace System.Runtime.CompilerServices
{
    /// <summary>The compiler asks for this type in records; netstandard2.0 does not have it.</summary>
    internal static class IsExternalInit;

    /// <summary>The compiler asks for this type where a member is required; netstandard2.0 does not have it.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
    internal sealed class RequiredMemberAttribute : Attribute;

    /// <summary>The compiler asks for this type where a member is required; netstandard2.0 does not have it.</summary>
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
    internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
    {
        public string FeatureName { get; } = featureName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    /// <summary>The compiler asks for this type in records with required members; netstandard2.0 does not have it.</summary>
    [AttributeUsage(AttributeTargets.Constructor)]
    internal sealed class SetsRequiredMembersAttribute : Attribute;
}
