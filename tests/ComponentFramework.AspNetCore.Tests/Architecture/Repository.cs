using System.Reflection;

namespace ComponentFramework.AspNetCore.Tests.Architecture;

/// <summary>The folder of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;
}
