using System.Runtime.InteropServices;
using ComponentFramework.Instances;
using ComponentFramework.Sealing;

namespace ComponentFramework.Exchange;

/// <summary>Tells how much memory an answer holds on to.</summary>
internal static class EventAnswerBytes
{
    /// <summary>What a child's place in the page costs beyond its texts, roughly.</summary>
    private const int ChildBytes = 96;

    /// <summary>The whole of every array that a part of the answer lies in, each once, and the texts.</summary>
    public static long KeptBytes(this EventAnswer answer)
    {
        var snapshot = answer.Snapshot;
        ReadOnlySpan<ReadOnlyMemory<byte>> parts = [answer.Html, answer.State, answer.Change?.Operations ?? default, answer.Shown ?? default, snapshot?.Parameters ?? default, snapshot?.State ?? default];
        var bytes = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!MemoryMarshal.TryGetArray(parts[i], out var segment))
            {
                bytes += parts[i].Length;
            }
            else if (!IsCounted(segment.Array!, parts[..i]))
            {
                bytes += segment.Array!.Length;
            }
        }

        return bytes
            + TextBytes(answer.Refusal?.Error, answer.Refusal?.Mount, answer.Page?.Navigate, answer.Page?.Focus)
            + answer.Groups.Sum(group => TextBytes(group))
            + answer.Errors.Sum(error => TextBytes(error.Key, error.Value))
            + (snapshot?.Messages.Sum(message => TextBytes(message.Field, message.Text)) ?? 0)
            + (snapshot?.Children.Sum(child => ChildBytes + TextBytes(child.Suffix)) ?? 0);
    }

    private static bool IsCounted(byte[] array, ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        foreach (var part in parts)
        {
            if (MemoryMarshal.TryGetArray(part, out var other) && other.Array == array)
            {
                return true;
            }
        }

        return false;
    }

    private static long TextBytes(params ReadOnlySpan<string?> texts)
    {
        var letters = 0L;
        foreach (var text in texts)
        {
            letters += text?.Length ?? 0;
        }

        return letters * sizeof(char);
    }
}
