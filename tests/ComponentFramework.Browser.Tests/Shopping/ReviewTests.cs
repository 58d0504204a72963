using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Shopping;

public sealed class ReviewTests(Chromium chromium, ShopFixture shop) : ShopTest(chromium, shop)
{
    [Fact]
    public async Task A_review_appears_on_every_open_page_and_disturbs_nobody_who_writes_one()
    {
        var (author, writer, reader) = (await ArriveAsCustomerAsync(), await ArriveAsCustomerAsync(), await ArriveAsync());
        var page = await author.OpenAsync("/shop/product/5/");
        var writing = await writer.OpenAsync("/shop/product/5/");
        var reading = await reader.OpenAsync("/shop/product/5/");
        await writing.GetByLabel("Your review").PressSequentiallyAsync("Half a sentence");
        await writing.GetByLabel("Your review").EvaluateAsync("(field) => field.setSelectionRange(5, 6)");

        await page.RateAsync(5);
        await page.GetByLabel("Your review").FillAsync("They hold their pleats on a bicycle, too.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish review" }).ClickAsync();

        await page.Locator(".notice").ShowsAsync("Your review is published.");
        await reading.Locator(".review").First.ShowsAsync("They hold their pleats on a bicycle, too.");
        await writing.Locator(".review").First.ShowsAsync("Robin Weaver");
        await Expect(writing.GetByLabel("Your review")).ToHaveValueAsync("Half a sentence");
        await Expect(writing.GetByLabel("Your review")).ToBeFocusedAsync();
        Assert.Equal(5, await writing.GetByLabel("Your review").EvaluateAsync<int>("(field) => field.selectionStart"));
    }

    [Fact]
    public async Task A_review_that_does_not_pass_says_why_and_keeps_what_was_written()
    {
        var page = await (await ArriveAsCustomerAsync()).OpenAsync("/shop/product/6/");

        await page.GetByLabel("Your review").FillAsync("Meh.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish review" }).ClickAsync();

        await page.Locator("[id$=rating-error]").IsAsync("Please choose between one and five stars.");
        await page.Locator("[id$=text-error]").IsAsync("Please write at least 10 characters.");
        await Expect(page.GetByLabel("Your review")).ToHaveValueAsync("Meh.");
    }
}
