using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

[assembly: MetadataUpdateHandler(typeof(ComponentFramework.Rendering.ViewUpdates))]

#pragma warning disable RS0030 // A view that is edited while the application runs is a class that nobody knew.

namespace ComponentFramework.Rendering;

/// <summary>
/// What <c>dotnet watch</c> and the editor have changed while the application runs. An edited <c>.cshtml</c> file becomes a new class in place of the one that the
/// generated tables make, and what was rendered by the old one is out of date. The runtime calls static methods, so this is one for the process; in a
/// published application nothing is ever edited.
/// </summary>
internal static class ViewUpdates
{
    private const string NeverTrimmed = "A trimmed application is not edited while it runs.";

    private static readonly ConcurrentDictionary<Type, Type> Newest = new();

    private static int _edition;

    /// <summary>A part of the key of whatever is kept and was rendered: it changes with every edit.</summary>
    public static int Edition => Volatile.Read(ref _edition);

    /// <summary>Called by the runtime after an edit was applied.</summary>
    /// <param name="updatedTypes">The classes that changed, new ones included; null when the runtime does not know.</param>
    public static void ClearCache(Type[]? updatedTypes)
    {
        foreach (var type in updatedTypes ?? [])
        {
            if (type.GetCustomAttribute<MetadataUpdateOriginalTypeAttribute>() is { } replaced)
            {
                Newest[replaced.OriginalType] = type;
            }
        }

        Interlocked.Increment(ref _edition);
    }

    /// <summary>The view itself, or one of the class that an edit has put in its place.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = NeverTrimmed)]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = NeverTrimmed)]
    public static TView Renew<TView>(TView view)
        where TView : HtmlView =>
        Edition > 0 && Newest.TryGetValue(view.GetType(), out var edited) ? (TView)Activator.CreateInstance(edited)! : view;
}
