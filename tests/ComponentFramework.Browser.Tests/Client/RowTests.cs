using ComponentFramework.Browser.Tests.Running;

namespace ComponentFramework.Browser.Tests.Client;

public sealed class RowTests(Chromium chromium) : SiteTest(chromium)
{
    private const string Remember = "() => { window.rows = new Map([...document.querySelectorAll('li')].map((row) => [row.id, row])); }";
    private const string AreTheSame = "() => [...document.querySelectorAll('li')].every((row) => (window.rows.get(row.id) ?? row) === row)";

    [Fact]
    public async Task Rows_that_are_reordered_move_with_their_identity_focus_and_text()
    {
        var page = await Visitor.OpenAsync("/rows");
        await page.EvaluateAsync(Remember);
        await page.Locator("[name=row-2]").FillAsync("two");
        await page.Locator("[name=row-2]").EvaluateAsync("(field) => { field.focus(); field.setSelectionRange(1, 2); }");

        await page.Locator(".reverse").EvaluateAsync("(button) => button.click()");

        await Expect(page.Locator("li span")).ToHaveTextAsync(["5", "4", "3", "2", "1"]);
        Assert.True(await page.EvaluateAsync<bool>(AreTheSame));
        Assert.Equal("row-2 two 1", await page.EvaluateAsync<string>("() => { const field = document.activeElement; return [field.name, field.value, field.selectionStart].join(' '); }"));
    }

    [Fact]
    public async Task Rows_that_come_and_go_leave_the_others_alone()
    {
        var page = await Visitor.OpenAsync("/rows");
        await page.EvaluateAsync(Remember);
        await page.Locator("[name=row-4]").FillAsync("four");

        await page.Locator("li[id$='-1'] .remove").ClickAsync();
        await page.Locator("li[id$='-3'] .remove").ClickAsync();
        await page.Locator(".add-first").ClickAsync();

        await Expect(page.Locator("li span")).ToHaveTextAsync(["6", "2", "4", "5"]);
        Assert.True(await page.EvaluateAsync<bool>(AreTheSame));
        await Expect(page.Locator("[name=row-4]")).ToHaveValueAsync("four");
    }
}
