using System.Security.Cryptography;
using ComponentFramework.Sealing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace ComponentFramework.Tests.Sealing;

public sealed class AesGcmStateSealerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_is_sealed_opens_as_it_was()
    {
        var sealer = new AesGcmStateSealer(new EphemeralSealingKeys(), _time);
        Prop.ForAll<byte[]>(content => sealer.Open(sealer.Seal(content))!.SequenceEqual(content)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var sealer = new AesGcmStateSealer(new EphemeralSealingKeys(), _time);
        Prop.ForAll<string>(token => token is null || sealer.Open(token) is null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_changed_bit_anywhere_closes_it()
    {
        var sealer = new AesGcmStateSealer(new EphemeralSealingKeys(), _time);
        var token = System.Buffers.Text.Base64Url.DecodeFromChars(sealer.Seal("content"u8));
        for (var bit = 0; bit < token.Length * 8; bit++)
        {
            var changed = token.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(sealer.Open(System.Buffers.Text.Base64Url.EncodeToString(changed)));
        }
    }

    [Fact]
    public void Old_seals_open_after_the_key_has_been_rotated_and_not_after_it_was_revoked()
    {
        var keys = new KeyRing();
        var sealer = new AesGcmStateSealer(keys, _time);
        var old = sealer.Seal("old"u8);

        keys.Rotate();
        var current = sealer.Seal("current"u8);
        Assert.Equal("old"u8, sealer.Open(old)!);
        Assert.Equal("current"u8, sealer.Open(current)!);

        keys.RevokeOldest();
        var restarted = new AesGcmStateSealer(keys, _time);
        Assert.Null(restarted.Open(old));
        Assert.Equal("current"u8, restarted.Open(current)!);
    }

    [Fact]
    public void Another_process_with_the_same_keys_opens_it_hours_later()
    {
        var keys = new EphemeralSealingKeys();
        var token = new AesGcmStateSealer(keys, _time).Seal("content"u8);
        _time.Advance(TimeSpan.FromHours(30));
        Assert.Equal("content"u8, new AesGcmStateSealer(keys, _time).Open(token)!);
    }

    [Fact]
    public void A_forged_token_leaves_no_key_behind()
    {
        var keys = new EphemeralSealingKeys();
        var derived = new DerivedKeys(keys);
        var content = new byte[3];
        var nonce = new byte[12];
        var ciphertext = new byte[content.Length + SliceKey.TagLength];
        for (var slice = 0u; slice < 100; slice++)
        {
            Assert.False(derived.TryDecrypt((keys.CurrentKeyId, slice, 1), nonce, ciphertext, content));
        }

        Assert.Equal(0, derived.Count);

        derived.Find(keys.CurrentKeyId, 7, 1)!.Encrypt(nonce, "abc"u8, ciphertext);
        var another = new DerivedKeys(keys);
        Assert.True(another.TryDecrypt((keys.CurrentKeyId, 7, 1), nonce, ciphertext, content));
        Assert.Equal("abc"u8, content);
        Assert.Equal(1, another.Count);
    }

    /// <summary>Machines that share a key ring may have different ciphers.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(70_000)]
    public void All_ciphers_make_and_open_the_same_bytes(int length)
    {
        Assert.SkipUnless(SodiumSliceKey.IsSupported, "This processor has no AES instructions.");
        var key = RandomNumberGenerator.GetBytes(32);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var content = RandomNumberGenerator.GetBytes(length);
        SliceKey[] ciphers = [new SodiumSliceKey(key), new PlatformSliceKey(key)];
        var made = ciphers.Select(cipher =>
        {
            var ciphertext = new byte[length + SliceKey.TagLength];
            cipher.Encrypt(nonce, content, ciphertext);
            return ciphertext;
        }).ToList();
        Assert.Equal(made[0], made[1]);

        foreach (var cipher in ciphers)
        {
            var opened = new byte[length];
            Assert.True(cipher.TryDecrypt(nonce, made[0], opened));
            Assert.Equal(content, opened);
            for (var place = 0; place < made[0].Length; place += 1 + (length / 50))
            {
                var damaged = made[0].ToArray();
                damaged[place] ^= 1;
                Assert.False(cipher.TryDecrypt(nonce, damaged, opened));
            }
        }
    }

    [Fact]
    public void Many_threads_may_use_it_at_once()
    {
        var sealer = new AesGcmStateSealer(new EphemeralSealingKeys(), _time);
        Parallel.For(0, 2000, number =>
        {
            var content = BitConverter.GetBytes(number);
            Assert.Equal(content, sealer.Open(sealer.Seal(content)));
        });
    }

    private sealed class KeyRing : ISealingKeys
    {
        private readonly List<(Guid Id, byte[] Secret)> _keys = [(Guid.NewGuid(), RandomNumberGenerator.GetBytes(64))];

        public Guid CurrentKeyId => _keys[^1].Id;

        public void Rotate() => _keys.Add((Guid.NewGuid(), RandomNumberGenerator.GetBytes(64)));

        public void RevokeOldest() => _keys.RemoveAt(0);

        public byte[]? FindMasterKey(Guid keyId) => _keys.FirstOrDefault(key => key.Id == keyId).Secret;
    }
}
