using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ComponentFramework.AspNetCore.Sealing;

/// <summary>Reads the secret out of a key of the ring, in the form in which Data Protection itself stores it.</summary>
internal static class MasterKey
{
    private const int LeastBytes = 32;

    /// <summary>The secret, or null for a key whose encryptor keeps it to itself.</summary>
    public static byte[]? Of(IKey key)
    {
        var stored = key.Descriptor.ExportToXml().SerializedDescriptorElement;
        var value = stored.Descendants().FirstOrDefault(element => element.Name.LocalName == "masterKey")?.Element("value");
        return value is not null && TryDecode(value, out var secret) && secret.Length >= LeastBytes ? secret : null;
    }

    private static bool TryDecode(XElement value, out byte[] secret)
    {
        secret = new byte[value.Value.Length];
        if (!Convert.TryFromBase64String(value.Value, secret, out var length))
        {
            return false;
        }

        secret = secret[..length];
        return true;
    }
}
