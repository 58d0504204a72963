using ComponentFramework.Testing;
using Shop.Reviews;
using Shop.Tests.Components.Doubles;

namespace Shop.Tests.Components;

public sealed class ReviewsComponentTests
{
    [Fact]
    public async Task A_review_is_published_and_every_open_page_shows_it()
    {
        await using var host = InMemoryShop.Open();
        var mine = await host.As("anna").MountAsync<ReviewsComponent>(ReviewsComponent.Compose(7, canWrite: true));
        var theirs = await host.MountAsync<ReviewsComponent>(ReviewsComponent.Compose(7));
        await theirs.ConnectAsync();

        await mine.SubmitAsync("form", ("rating", "4"), ("text", "It moves when I do."));

        Assert.Equal("Thank you. Your review is published.", mine.Text(".notice"));
        Assert.Equal("It moves when I do.", theirs.Text(".review p:last-child"));
    }

    [Fact]
    public async Task A_review_that_is_too_short_keeps_what_was_written()
    {
        await using var host = InMemoryShop.Open();
        var reviews = await host.As("anna").MountAsync<ReviewsComponent>(ReviewsComponent.Compose(7, canWrite: true));

        var outcome = await reviews.SubmitAsync("form", ("rating", "2"), ("text", "Meh."));

        Assert.Equal(422, outcome.Status);
        Assert.Equal("Please write at least 10 characters.", reviews.Text("p.error"));
        Assert.Equal("Meh.", reviews.Find("textarea").TextContent);
        Assert.True(reviews.Find("input[value='2']").HasAttribute("checked"));
    }

    [Fact]
    public async Task Without_an_account_nobody_writes_whatever_the_page_offers()
    {
        await using var host = InMemoryShop.Open();
        var reviews = await host.MountAsync<ReviewsComponent>(ReviewsComponent.Compose(7, canWrite: true));

        var outcome = await reviews.TrySendAsync(ReviewsComponent.Events.WriteReview(5, "Anonymous and delighted."));

        Assert.Equal((401, "authentication_required"), (outcome.Status, outcome.Code));
    }
}
