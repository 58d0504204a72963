using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Dispatching;

/// <summary>
/// Decides which children of an instance are new to the page and which it keeps. A child is kept while its parent gives it
/// the same parameters; it handles its own events, so a parent's event leaves it alone.
/// </summary>
internal static class Children
{
    public static IReadOnlyCollection<string> FilledSlots(Instance instance)
    {
        if (instance.Descriptor.Slots.Count == 0)
        {
            return [];
        }

        return instance.Snapshot is { } snapshot
            ? [.. snapshot.Children.Where(child => child.Slot is not null).Select(child => child.Slot!).Distinct()]
            : [.. instance.Request.Composition?.Fills.Keys ?? []];
    }

    public static IReadOnlyList<ChildPlace> Of(Instance instance, List<RenderMark> marks)
    {
        if (!marks.Exists(mark => mark.Child is not null))
        {
            return [];
        }

        List<ChildPlace> places = [];
        HashSet<string> suffixes = [];
        foreach (var mark in marks)
        {
            if (mark.Child is not { } child)
            {
                continue;
            }

            var place = mark.Kind == RenderMarkKind.Slot ? Slot(instance, child) : Child(instance, child);
            foreach (var shown in place.Shown)
            {
                if (!suffixes.Add(shown.Suffix))
                {
                    throw new InvalidOperationException(
                        $"The view of '{instance.Descriptor.Name}' places two children called '{shown.Suffix}'. Give each a key of its own: @Child(…, item.Id).");
                }
            }

            places.Add(place);
        }

        return places;
    }

    public static async ValueTask<ReadOnlyMemory<byte>> RenderAsync(
        ChildPlace place,
        Instance parent,
        Placement placement,
        Func<EventRequest, CancellationToken, ValueTask<EventAnswer>> dispatch,
        CancellationToken ct)
    {
        if (place.Added.Count == 0)
        {
            return Placeholders(place, parent);
        }

        var html = new MemoryStream();
        html.Write(Placeholders(place, parent).Span);
        foreach (var (suffix, composition) in place.Added)
        {
            html.Write((await placement.RenderAsync(composition, $"{parent.Component.Id}-{suffix}", parent.Request, dispatch, ct)).Span);
        }

        return html.ToArray();
    }

    /// <summary>What stands for the children that the page keeps.</summary>
    public static ReadOnlyMemory<byte> Placeholders(ChildPlace place, Instance parent) => Placeholders(place.Kept, parent);

    /// <summary>What stands for all children of a place when only what surrounds them matters.</summary>
    public static ReadOnlyMemory<byte> PlaceholdersOfAll(ChildPlace place, Instance parent) => Placeholders(place.Shown.Select(shown => shown.Suffix), parent);

    private static ReadOnlyMemory<byte> Placeholders(IEnumerable<string> suffixes, Instance parent) => Encoding.UTF8.GetBytes(string.Concat(
        suffixes.Select(suffix => $"<template id=\"{parent.Component.Id}-{suffix}\" {Wire.Attributes.Keep}></template>")));

    private static ChildPlace Slot(Instance instance, ChildSlot child)
    {
        var slot = child.Name;
        if (instance.Snapshot is { } snapshot)
        {
            var kept = snapshot.Children.Where(shown => shown.Slot == slot).ToList();
            return new(child, [], [.. kept.Select(shown => shown.Suffix)], kept);
        }

        if (instance.Request.Composition?.Fills.GetValueOrDefault(slot) is not { } fills)
        {
            return new(child, [], [], []);
        }

        var added = fills.Select((composition, index) => ($"{slot}-{index}", composition)).ToList();
        return new(child, added, [], [.. added.Select(filled => new SnapshotChild(filled.Item1, slot, Hash(filled.composition)))]);
    }

    private static ChildPlace Child(Instance instance, ChildSlot child)
    {
        var shown = new SnapshotChild(Suffix(child.Name), null, Hash(child.Composition!));
        return instance.Snapshot?.Children.Contains(shown) == true
            ? new(child, [], [shown.Suffix], [shown])
            : new(child, [(shown.Suffix, child.Composition!)], [], [shown]);
    }

    /// <summary>A key can be any text, and an id cannot.</summary>
    private static string Suffix(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        ? name
        : $"k{Hash(Encoding.UTF8.GetBytes(name)):x}";

    private static ulong Hash(Composition composition) =>
        Hash([.. Encoding.UTF8.GetBytes(composition.Component.Name), 0, .. composition.Parameters.Span]);

    private static ulong Hash(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));
}
