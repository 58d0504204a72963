using ComponentFramework.Sealing;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Sealing;

public sealed class SealedStateTests
{
    [Fact]
    public async Task A_changed_middle_is_refused() => await RefusedAsync(Tampered.InTheMiddle);

    [Fact]
    public async Task A_state_that_is_cut_short_is_refused() => await RefusedAsync(Tampered.CutShort);

    [Fact]
    public async Task Noise_is_refused() => await RefusedAsync(Tampered.Noise);

    [Fact]
    public async Task Plain_json_is_refused() => await RefusedAsync(Tampered.PlainJson);

    [Theory]
    [InlineData("x")]
    [InlineData("{\"count\":5}")]
    [InlineData("!!!!")]
    [InlineData("AAAA\n")]
    [InlineData("ü")]
    public async Task What_is_no_seal_at_all_is_refused(string token) => await RefusedAsync(_ => token);

    [Fact]
    public async Task Every_single_letter_counts()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var token = counter.SealedState;
        for (var i = 0; i < token.Length; i++)
        {
            // The last letter carries bits that belong to no byte; a token with other ones there is not ours either.
            var letters = token.ToCharArray();
            letters[i] = letters[i] == 'A' ? 'B' : 'A';
            counter.Reseal(_ => new string(letters));
            var outcome = await counter.TrySendAsync(CounterComponent.Events.Add());
            Assert.True(outcome.Code == "state_invalid", $"The letter {i} of {token.Length} did not count: {outcome}");
        }
    }

    [Fact]
    public async Task A_seal_of_other_keys_is_refused()
    {
        await using var host = Some.Host();
        await using var other = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var foreign = await other.MountAsync<CounterComponent>();
        counter.Reseal(_ => foreign.SealedState);
        Assert.Equal("state_invalid", (await counter.TrySendAsync(CounterComponent.Events.Add())).Code);
    }

    [Fact]
    public async Task A_seal_of_another_component_is_refused()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var limited = await host.MountAsync<LimitedComponent>();
        counter.Reseal(_ => limited.SealedState);
        Assert.Equal("state_invalid", (await counter.TrySendAsync(CounterComponent.Events.Add())).Code);
    }

    [Fact]
    public async Task A_seal_of_another_visitor_is_refused_and_offers_a_fresh_mount()
    {
        await using var host = Some.Host();
        var annas = await host.As("anna").MountAsync<CartComponent>();
        await annas.SendAsync(CartComponent.Events.AddItem(1, "M"));
        var copy = annas.CopyFor(host.As("ben"));

        var outcome = await copy.TrySendAsync(CartComponent.Events.RemoveItem(1, "M"));

        Assert.Equal((409, "state_expired"), (outcome.Status, outcome.Code));
        Assert.Single(annas.State.Items);
        await copy.RemountAsync();
        Assert.Empty(copy.State.Items);
        Assert.Equal(annas.Id, copy.Id);
    }

    [Fact]
    public async Task A_component_that_asks_for_nobody_is_bound_to_nobody()
    {
        await using var host = Some.Host();
        var anonymous = host.AsAnonymous();
        var counter = await anonymous.MountAsync<CounterComponent>();
        var copy = counter.CopyFor(host.As("ben"));

        Assert.Equal(200, (await copy.TrySendAsync(CounterComponent.Events.Add())).Status);
        Assert.False(anonymous.HasId);
    }

    [Fact]
    public async Task A_component_that_has_asked_stays_bound()
    {
        await using var host = Some.Host();
        var late = await host.As("anna").MountAsync<LateVisitorComponent>();
        await late.SendAsync(LateVisitorComponent.Events.Claim());
        await late.SendAsync(LateVisitorComponent.Events.Look());
        var copy = late.CopyFor(host.As("ben"));
        Assert.Equal("state_expired", (await copy.TrySendAsync(LateVisitorComponent.Events.Look())).Code);
    }

    [Fact]
    public async Task A_component_that_is_not_public_is_bound_whether_it_asks_or_not()
    {
        await using var host = Some.Host();
        var annas = await host.As("anna", roles: ["staff"]).MountAsync<StaffComponent>();
        var copy = annas.CopyFor(host.As("ben", roles: ["staff"]));
        Assert.Equal("state_expired", (await copy.TrySendAsync(StaffComponent.Events.Look())).Code);
    }

    [Fact]
    public async Task A_state_lives_for_a_day_and_can_be_mounted_afresh_after_it()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        host.Stock()[7] = 12;

        host.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(200, (await product.TrySendAsync(ProductComponent.Events.Look())).Status);

        host.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        var outcome = await product.TrySendAsync(ProductComponent.Events.Look());
        Assert.Equal((409, "state_expired"), (outcome.Status, outcome.Code));

        await product.RemountAsync();
        Assert.Equal(("Product 7", 12, 0), (product.State.Name, product.State.Stock, product.State.Looks));
        Assert.Equal("12", product.Text(".stock"));
    }

    [Fact]
    public async Task A_state_of_another_shape_is_not_misread()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        counter.Reseal(state =>
        {
            var seal = host.Services.GetRequiredService<SnapshotSeal>();
            var snapshot = seal.Open(state)!;
            return seal.Seal(snapshot with { SchemaVersion = snapshot.SchemaVersion + 1 });
        });
        var outcome = await counter.TrySendAsync(CounterComponent.Events.Add());
        Assert.Equal((409, "state_expired"), (outcome.Status, outcome.Code));
        await Assert.ThrowsAsync<InvalidOperationException>(counter.RemountAsync);
    }

    [Fact]
    public async Task Parameters_are_in_the_seal_and_no_field_of_their_name_changes_them()
    {
        await using var host = Some.Host();
        var product = await host.MountAsync<ProductComponent>(ProductComponent.Compose(7));
        await product.TrySendFormAsync("look", ("product_id", "8"), ("productId", "8"), ("ProductId", "8"));
        Assert.Equal(7, product.Component.ProductId);
    }

    [Fact]
    public async Task Nothing_readable_is_in_the_browser()
    {
        await using var host = Some.Host();
        var note = await host.MountAsync<NoteComponent>(NoteComponent.Compose("treasure-island"));
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(note.SealedState);
        Assert.DoesNotContain("treasure", System.Text.Encoding.Latin1.GetString(bytes));
        Assert.DoesNotContain("note", System.Text.Encoding.Latin1.GetString(bytes));
    }

    [Fact]
    public async Task Two_seals_of_one_state_differ()
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        var first = counter.SealedState;
        await counter.ReloadAsync();
        Assert.NotEqual(first, counter.SealedState);
    }

    [Fact]
    public async Task A_large_state_is_warned_of_once_with_both_numbers()
    {
        await using var host = Some.Host();
        var bulk = await host.MountAsync<BulkComponent>();
        await bulk.SendAsync(BulkComponent.Events.Grow(64 * 1024 - 100));
        Assert.DoesNotContain(host.Log, entry => entry.Level == LogLevel.Warning);

        await bulk.SendAsync(BulkComponent.Events.Grow(64 * 1024));

        var warning = Assert.Single(host.Log, entry => entry.Level == LogLevel.Warning);
        Assert.Contains("65539", warning.Message);
        Assert.Contains("65536", warning.Message);
        Assert.Equal("65536", bulk.Text("div"));
    }

    [Fact]
    public async Task A_huge_state_is_an_error_before_anything_is_rendered()
    {
        await using var host = Some.Host();
        var bulk = await host.MountAsync<BulkComponent>();
        await bulk.SendAsync(BulkComponent.Events.Grow(512 * 1024 - 100));
        var renders = host.Tally()["bulk render"];

        var outcome = await bulk.TrySendAsync(BulkComponent.Events.Grow(512 * 1024));

        Assert.Equal((500, "handler_failed"), (outcome.Status, outcome.Code));
        Assert.Contains("Keep what the database knows in the database", outcome.Failure!.Message);
        Assert.Contains("524288 are allowed", outcome.Failure.Message);
        Assert.Equal(renders, host.Tally()["bulk render"]);
        Assert.Equal(512 * 1024 - 100, bulk.State.Text.Length);
    }

    private static async Task RefusedAsync(Func<string, string> change)
    {
        await using var host = Some.Host();
        var counter = await host.MountAsync<CounterComponent>();
        await counter.SendAsync(CounterComponent.Events.Add(5));
        counter.Reseal(change);

        var outcome = await counter.TrySendAsync(CounterComponent.Events.Add());

        Assert.Equal((400, "state_invalid"), (outcome.Status, outcome.Code));
        Assert.Equal(1, host.Tally()["handled"]);
    }
}
