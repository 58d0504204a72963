using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>
/// Tells when a header is read that may say who is looking: any but the host, which is a part of the address, and where the client is, which limits look
/// at without anything of it in the answer.
/// </summary>
internal sealed class WatchedHeaders(IHeaderDictionary inner, Action told) : IHeaderDictionary
{
    private static readonly FrozenSet<string> Unwatched = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, HeaderNames.Host, "X-Forwarded-For", "X-Original-For");

    public long? ContentLength
    {
        get => inner.ContentLength;
        set => inner.ContentLength = value;
    }

    public ICollection<string> Keys => All.Keys;

    public ICollection<StringValues> Values => All.Values;

    public int Count => All.Count;

    public bool IsReadOnly => inner.IsReadOnly;

    private IHeaderDictionary All
    {
        get
        {
            told();
            return inner;
        }
    }

    public StringValues this[string key]
    {
        get => For(key)[key];
        set => inner[key] = value;
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out StringValues value) => For(key).TryGetValue(key, out value);

    public bool ContainsKey(string key) => For(key).ContainsKey(key);

    public bool Contains(KeyValuePair<string, StringValues> item) => For(item.Key).Contains(item);

    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex) => All.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Add(string key, StringValues value) => inner.Add(KeyValuePair.Create(key, value));

    public void Add(KeyValuePair<string, StringValues> item) => inner.Add(item);

    public bool Remove(string key) => inner.Remove(key);

    public bool Remove(KeyValuePair<string, StringValues> item) => inner.Remove(item);

    public void Clear() => inner.Clear();

    private IHeaderDictionary For(string key) => Unwatched.Contains(key) ? inner : All;
}
