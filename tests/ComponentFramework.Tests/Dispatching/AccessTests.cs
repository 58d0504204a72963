using ComponentFramework.Permissions;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Dispatching;

public sealed class AccessTests
{
    [Fact]
    public async Task A_component_that_says_nothing_is_for_nobody()
    {
        await using var host = Some.Host();
        var anonymous = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<SilentComponent>());
        Assert.Equal((401, "authentication_required"), (anonymous.Status, anonymous.Code));
        var owner = await Assert.ThrowsAsync<EventRefusedException>(() => host.As("anna", roles: ["staff", "owner"]).MountAsync<SilentComponent>());
        Assert.Equal((403, "permission_denied"), (owner.Status, owner.Code));
        Assert.Equal(0, host.Tally()["silent mount"]);
    }

    [Fact]
    public async Task Somebody_who_has_not_signed_in_is_asked_to()
    {
        await using var host = Some.Host();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<AccountComponent>());
        Assert.Equal((401, "authentication_required", "Authentication required"), (refused.Status, refused.Code, refused.Outcome.Error));
        Assert.Equal("anna", (await host.As("anna").MountAsync<AccountComponent>()).State.Owner);
    }

    [Theory]
    [InlineData("staff", true)]
    [InlineData("owner", true)]
    [InlineData("customer", false)]
    public async Task One_of_the_roles_is_enough(string role, bool isGranted)
    {
        await using var host = Some.Host();
        var mounting = host.As("anna", roles: [role]).MountAsync<StaffComponent>();
        if (isGranted)
        {
            Assert.Contains("secret", (await mounting).Html);
            return;
        }

        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => mounting);
        Assert.Equal((403, "permission_denied"), (refused.Status, refused.Code));
        Assert.Equal(0, host.Tally()["staff mount"]);
    }

    [Fact]
    public async Task A_policy_on_one_event_is_asked_for_there_alone()
    {
        await using var host = Some.Host();
        var anna = await host.As("anna", roles: ["staff"]).MountAsync<StaffComponent>();
        Assert.Equal(200, (await anna.TrySendAsync(StaffComponent.Events.Look())).Status);
        var refused = await anna.TrySendAsync(StaffComponent.Events.Refund());
        Assert.Equal((403, "permission_denied"), (refused.Status, refused.Code));
        Assert.Equal(0, host.Tally()["staff refund"]);

        var ben = await host.As("ben", roles: ["staff"], policies: ["refunds"]).MountAsync<StaffComponent>();
        await ben.SendAsync(StaffComponent.Events.Refund());
        Assert.Equal(1, host.Tally()["staff refund"]);
    }

    [Fact]
    public async Task Permission_is_checked_before_the_state_is_looked_at()
    {
        await using var host = Some.Host();
        var account = await host.As("anna").MountAsync<AccountComponent>();
        account.Reseal(Tampered.Noise);
        var copy = account.CopyFor(host.AsAnonymous());
        Assert.Equal(401, (await copy.TrySendAsync(AccountComponent.Events.Look())).Status);
    }

    [Fact]
    public async Task A_slot_of_a_page_is_checked_like_an_address()
    {
        await using var host = Some.Host();
        var composition = ProductComponent.Compose(7).Fill("reviews", StaffComponent.Compose());
        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => host.MountAsync<ProductComponent>(composition));
        Assert.Equal(401, refused.Status);
        Assert.Equal(0, host.Tally()["staff mount"]);
    }

    [Fact]
    public async Task A_join_an_event_on_it_and_a_push_are_checked_each_time()
    {
        var access = new RevocableAccess();
        await using var host = Some.Host(services => services.AddSingleton<IAccessEvaluator>(access));
        var staff = await host.As("anna", roles: ["staff"]).MountAsync<StaffComponent>();
        await staff.ConnectAsync();
        var refreshes = host.Tally()["staff refresh"];

        access.IsRevoked = true;

        Assert.Equal(403, (await staff.TrySendAsync(StaffComponent.Events.Look())).Status);
        await host.BroadcastAsync("staff");
        Assert.Equal(403, Assert.Single(staff.Page.PushRefusals).Status);
        Assert.Equal(refreshes, host.Tally()["staff refresh"]);

        await staff.LoseConnectionAsync();
        var refused = await Assert.ThrowsAsync<EventRefusedException>(staff.ConnectAsync);
        Assert.Equal(403, refused.Status);
    }
}
