using ComponentFramework.Generators.Shapes;

namespace ComponentFramework.Generators.Emitting;

/// <summary>How the collections are made.</summary>
internal static class ListCode
{
    /// <summary>Whether a collection whose length is known is best built as an array.</summary>
    public static bool IsArray(ListForm form) => form is ListForm.Array or ListForm.ReadOnly or ListForm.Sequence or ListForm.ImmutableArray;

    /// <summary>The collection, out of the array, set, list or dictionary it was built as.</summary>
    public static string FromBuilt(ListForm form, string items) => form switch
    {
        ListForm.ImmutableArray => $"{Api.System}Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray({items})",
        ListForm.ImmutableList => $"{Api.Immutable}ImmutableList.CreateRange({items})",
        ListForm.ImmutableHashSet => $"{Api.Immutable}ImmutableHashSet.CreateRange({items})",
        ListForm.ImmutableDictionary => $"{Api.Immutable}ImmutableDictionary.CreateRange({items})",
        _ => items,
    };

    /// <summary>The collection, out of a <c>List</c>.</summary>
    public static string FromList(ListForm form, string items) => form switch
    {
        ListForm.Array => $"{items}.ToArray()",
        ListForm.HashSet => $"{Api.System}Linq.Enumerable.ToHashSet({items})",
        ListForm.ImmutableArray => $"{Api.Immutable}ImmutableArray.CreateRange({items})",
        ListForm.ImmutableList => $"{Api.Immutable}ImmutableList.CreateRange({items})",
        ListForm.ImmutableHashSet => $"{Api.Immutable}ImmutableHashSet.CreateRange({items})",
        _ => items,
    };

    /// <summary><c>T[count]</c>, where T may itself be an array: <c>int[count][]</c>.</summary>
    public static string ArrayOf(string element, string count)
    {
        var split = element.Length;
        while (split >= 2 && element.Substring(0, split).EndsWith("[]", StringComparison.Ordinal))
        {
            split -= 2;
        }

        return $"{element.Substring(0, split)}[{count}]{element.Substring(split)}";
    }
}
