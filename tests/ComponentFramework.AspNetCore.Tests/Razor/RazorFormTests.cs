using System.Globalization;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Forms;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Razor;

/// <summary>A form of a <c>.razor</c> view that no script takes over, in the cultures of its visitors.</summary>
public sealed class RazorFormTests
{
    [Theory, InlineData("de-DE"), InlineData("ar-EG"), InlineData("th-TH"), InlineData("sv-SE"), InlineData("en-US")]
    public async Task A_form_that_nobody_touched_says_what_the_state_says(string culture)
    {
        await using var app = await StartAsync(culture);
        using var browser = app.Browse();
        var form = new SubmittedForm((await browser.GetAsync("/page")).Page, "form");
        Assert.Equal(("post", "12.5", "2024-03-04", "a < \"b\""), (form.Method, form["length"], form["day"], form["note"]));

        var answer = await form.With("length", "-12.25").SendAsync(browser);

        Assert.Equal(200, answer.Status);
        Assert.Equal((-12.25m).ToString(new CultureInfo(culture)), answer.Page.QuerySelector("b")!.TextContent);
        var next = new SubmittedForm(answer.Page, "form");
        Assert.Equal(("-12.25", "2024-03-04"), (next["length"], next["day"]));
    }

    [Fact]
    public async Task What_was_not_accepted_stands_in_its_fields_with_the_message()
    {
        await using var app = await StartAsync("de-DE");
        using var browser = app.Browse();

        var answer = await new SubmittedForm((await browser.GetAsync("/page")).Page, "form").With("length", "7,5").With("note", "").SendAsync(browser);

        Assert.Equal((422, "Please write a note."), (answer.Status, answer.Page.QuerySelector(".error")!.TextContent));
        Assert.Equal(("7,5", ""), (new SubmittedForm(answer.Page, "form")["length"], new SubmittedForm(answer.Page, "form")["note"]));
        Assert.Equal("12,5", answer.Page.QuerySelector("b")!.TextContent);
    }

    private static Task<TestApplication> StartAsync(string culture) => TestApplication.StartAsync(
        builder => builder.Services.AddComponentFramework().AddRazorView<SizingComponent, Sizing>(),
        app =>
        {
            app.UseRequestLocalization(culture);
            app.MapComponents();
            app.MapGet("/page", () => ComponentFramework.AspNetCore.Pages.Show(new TestPage("Sizing", [SizingComponent.Compose()]))).AllowAnonymous();
        });
}
