using System.Security.Cryptography;
using System.Text;

namespace ComponentFramework.Testing;

/// <summary>Makes the sealed states that somebody might try: <c>cart.Reseal(Tampered.InTheMiddle)</c>.</summary>
public static class Tampered
{
    /// <summary>Changes one character in the middle.</summary>
    /// <param name="state">A sealed state.</param>
    public static string InTheMiddle(string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        var letters = state.ToCharArray();
        var middle = letters.Length / 2;
        letters[middle] = letters[middle] == 'A' ? 'B' : 'A';
        return new(letters);
    }

    /// <summary>Leaves out the second half.</summary>
    /// <param name="state">A sealed state.</param>
    public static string CutShort(string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        return state[..(state.Length / 2)];
    }

    /// <summary>Random characters of the same alphabet and length.</summary>
    /// <param name="state">A sealed state.</param>
    public static string Noise(string state)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        return RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", state.Length);
    }

    /// <summary>Readable JSON in URL-safe base64, as frameworks that only sign their state would send it.</summary>
    /// <param name="state">A sealed state, which is ignored.</param>
    public static string PlainJson(string state) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"items":[],"total":0}"""));
}
