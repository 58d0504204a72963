using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ComponentFramework.Protocol;
using ComponentFramework.Rendering;
using ComponentFramework.Sealing;

namespace ComponentFramework.Instances;

/// <summary>
/// Decides which children of an instance are new to the page and which it keeps. A child is the same one while its place and key are;
/// it handles its own events, so a parent's event leaves it alone, and other parameters reach it as a refresh of its own.
/// </summary>
internal static class Children
{
    public static IReadOnlyCollection<string> FilledSlots(Instance instance)
    {
        if (instance.Descriptor.Slots.Count == 0)
        {
            return [];
        }

        return instance.Request.Composition is null && instance.Snapshot is { } snapshot
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

    /// <summary>What stands at a place in the answer.</summary>
    /// <param name="place">The place.</param>
    /// <param name="passed">Sealed parameters for the page to pass on to children that it keeps; null when there are none.</param>
    /// <param name="parent">The instance whose answer it is.</param>
    /// <param name="placement">Renders children that are new.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    public static async ValueTask<ReadOnlyMemory<byte>> RenderAsync(
        ChildPlace place,
        string? passed,
        Instance parent,
        Placement placement,
        CancellationToken ct)
    {
        if (place.Added.Count == 0)
        {
            return Placeholders(place.Kept, parent, passed);
        }

        var html = new MemoryStream();
        html.Write(Placeholders(place, parent).Span);
        foreach (var (suffix, composition) in place.Added)
        {
            html.Write((await placement.RenderAsync(composition, $"{parent.Component.Id}-{suffix}", parent.Request, ct)).Span);
        }

        return html.ToArray();
    }

    /// <summary>What stands for the children that the page keeps.</summary>
    public static ReadOnlyMemory<byte> Placeholders(ChildPlace place, Instance parent) => Placeholders(place.Kept, parent);

    /// <summary>What stands for all children of a place when only what surrounds them matters.</summary>
    public static ReadOnlyMemory<byte> PlaceholdersOfAll(ChildPlace place, Instance parent) => Placeholders(place.Shown.Select(shown => shown.Suffix), parent);

    public static string IdOfFill(string id, string slot, int index) => $"{id}-{slot}-{index}";

    private static ReadOnlyMemory<byte> Placeholders(IEnumerable<string> suffixes, Instance parent, string? passed = null)
    {
        var html = new StringBuilder();
        foreach (var suffix in suffixes)
        {
            var id = $"{parent.Component.Id}-{suffix}";
            html.Append($"<template id=\"{id}\" {Wire.Attributes.Keep}");
            if (PassedParameters.Find(passed, id) is not null)
            {
                html.Append($" {Wire.Attributes.Parameters}=\"{WebUtility.HtmlEncode(passed)}\"");
            }

            html.Append("></template>");
        }

        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static ChildPlace Slot(Instance instance, ChildSlot child)
    {
        var slot = child.Name;
        if (instance.Request.Composition is null && instance.Snapshot is { } snapshot)
        {
            var kept = snapshot.Children.Where(shown => shown.Slot == slot).ToList();
            return new(child, [], [.. kept.Select(shown => shown.Suffix)], kept);
        }

        if (instance.Request.Composition?.Fills.GetValueOrDefault(slot) is not { } fills)
        {
            return new(child, [], [], []);
        }

        var added = fills.Select((composition, index) => ($"{slot}-{index}", composition)).ToList();
        return new(child, added, [], [.. added.Select(filled => Shown(filled.Item1, slot, filled.composition))]);
    }

    private static ChildPlace Child(Instance instance, ChildSlot child)
    {
        var composition = child.Composition!;
        var shown = Shown(Suffix(child.Name), null, composition);
        foreach (var before in instance.Snapshot?.Children ?? [])
        {
            if (before.Slot is null && before.Suffix == shown.Suffix && before.ComponentHash == shown.ComponentHash)
            {
                return new(child, [], [shown.Suffix], [shown], before == shown ? null : composition);
            }
        }

        return new(child, [(shown.Suffix, composition)], [], [shown]);
    }

    private static SnapshotChild Shown(string suffix, string? slot, Composition composition) =>
        new(suffix, slot, (ushort)Hash(Encoding.UTF8.GetBytes(composition.Component.Name)), HashOfParameters(composition));

    /// <summary>A key can be any text, and an id cannot.</summary>
    private static string Suffix(string name) => name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        ? name
        : $"k{Hash(Encoding.UTF8.GetBytes(name)):x}";

    /// <summary>What fills the slots of a child comes from its parent's view too.</summary>
    private static ulong HashOfParameters(Composition composition)
    {
        if (composition.Fills.Count == 0)
        {
            return Hash(composition.Parameters.Span);
        }

        var writer = StateWriter.Rent();
        WriteParameters(composition, writer);
        var hash = Hash(writer.Written.Span);
        writer.Release();
        return hash;
    }

    private static void WriteParameters(Composition composition, StateWriter writer)
    {
        writer.WriteBytes(composition.Parameters.Span);
        writer.WriteCount(composition.Fills.Count);
        foreach (var (slot, fills) in composition.Fills)
        {
            writer.Write(slot);
            writer.WriteCount(fills.Count);
            foreach (var fill in fills)
            {
                WriteParameters(fill, writer);
            }
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(bytes));
}
