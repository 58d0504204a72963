using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Binding;

public sealed class RuleTests
{
    [Theory]
    [InlineData("note", """{"text":"123456"}""", "text: Enter at most 5 characters.")]
    [InlineData("note", """{"text":""}""", "text: Please fill this in.")]
    [InlineData("count", """{"quantity":11}""", "quantity: Number of pieces: enter a value from 1 to 10.")]
    [InlineData("price", """{"price":10.4}""", "price: Enter a value from 1 to 10.")]
    [InlineData("long", """{"number":99999999999}""", "number: Enter a value from 1 to 10.")]
    [InlineData("mail", """{"mail":"nobody"}""", "mail: Enter an email address, like name@example.com.")]
    [InlineData("mail", """{"secret_word":"unknown"}""", "secret_word: Secret word is not known.")]
    [InlineData("day", """{"day":"2025-01-01"}""", null)]
    [InlineData("deliver", """{"delivery":{"street":"","postal_code":"1"}}""", "delivery.postal_code: 4 to 6 digits, please.; delivery.street: Please fill this in.")]
    [InlineData("deliver", """{"delivery":{"street":"Main 5","postal_code":"1234"}}""", "delivery.digits: No digits in a street.")]
    [InlineData("deliver", """{"delivery":{"street":"Nowhere","postal_code":"0000"}}""", "delivery.postal_code: We do not deliver there.")]
    [InlineData("lines", """{"lines":[]}""", "lines: Choose at least 1.")]
    [InlineData("lines", """{"lines":[{"size":"M","quantity":1},{"size":"XXXL","quantity":0}]}""", "lines[1].quantity: Enter a value from 1 to 9.; lines[1].size: Enter at most 3 characters.")]
    [InlineData("virtual", """{"text":"123"}""", "text: Enter at most 2 characters.")]
    public async Task A_handler_does_not_run_with_arguments_that_break_their_rules(string @event, string payload, string? errors)
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<OrderFormComponent>();
        var outcome = await form.TrySendJsonAsync(@event, payload);
        Assert.Equal((422, "validation_failed"), (outcome.Status, outcome.Code));
        Assert.Equal("", form.State.Text);
        var said = string.Join("; ", outcome.Errors.OrderBy(error => error.Key, StringComparer.Ordinal).Select(error => $"{error.Key}: {error.Value}"));
        if (errors is not null)
        {
            Assert.Equal(errors, said);
        }

        Assert.Equal(string.Join("|", outcome.Errors.Select(error => $"{error.Key}={error.Value}")), form.Text(".errors"));
    }

    [Theory]
    [InlineData("note", """{"text":"12345"}""", "12345")]
    [InlineData("count", """{"quantity":10}""", "10")]
    [InlineData("day", """{"day":"2024-12-31"}""", "739250")]
    [InlineData("mail", "{}", " ")]
    [InlineData("deliver", """{"delivery":{"street":"Main","postal_code":"1234"}}""", "Main")]
    [InlineData("lines", """{"lines":[{"size":"M","quantity":9}]}""", "1")]
    [InlineData("virtual", """{"text":"12"}""", "12")]
    public async Task A_handler_runs_when_every_rule_holds(string @event, string payload, string heard)
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<OrderFormComponent>();
        Assert.Equal("200", (await form.TrySendJsonAsync(@event, payload)).ToString());
        Assert.Equal(heard, form.State.Text);
    }

    [Fact]
    public async Task A_row_keeps_its_number_in_the_message_where_others_were_left_out()
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<OrderFormComponent>();
        var outcome = await form.TrySendFormAsync("lines", ("lines[0].size", "M"), ("lines[0].quantity", "1"), ("lines[2].size", "M"), ("lines[2].quantity", "10"));
        Assert.Equal("lines[2].quantity", Assert.Single(outcome.Errors).Key);
    }

    [Theory]
    [InlineData("count", "quantity=abc", "quantity: Number of pieces: enter a whole number.")]
    [InlineData("count", "quantity=", "quantity: Number of pieces: enter a whole number.")]
    [InlineData("count", "quantity=99999999999", "quantity: Number of pieces: enter a smaller number.")]
    [InlineData("price", "price=1.2.3", "price: Enter a number.")]
    [InlineData("price", "price=-1e40", "price: Enter a larger number.")]
    [InlineData("day", "day=03/04/2024", "day: Enter a date, like 2024-01-31.")]
    [InlineData("lines", "lines[0].size=M&lines[0].quantity=x&lines[2].size=L&lines[2].quantity=y", "lines[0].quantity: Enter a whole number.; lines[2].quantity: Enter a whole number.")]
    [InlineData("tags", "tags[]=1&tags[]=x", "tags[]: Enter a whole number.")]
    [InlineData("tags", "kind=&until=tomorrow", "kind: Kind of order: choose one of what is offered.; until: Enter a date, like 2024-01-31.")]
    public async Task A_field_that_cannot_be_read_is_a_message_at_that_field(string @event, string form, string errors)
    {
        await using var host = Some.Host();
        var component = await host.MountAsync<OrderFormComponent>();
        var outcome = await component.TrySendFormAsync(@event, [.. form.Split('&').Select(field => field.Split('=')).Select(parts => (parts[0], parts[1]))]);
        Assert.Equal((422, "validation_failed"), (outcome.Status, outcome.Code));
        Assert.Equal(errors, string.Join("; ", outcome.Errors.Select(error => $"{error.Key}: {error.Value}")));
        Assert.Equal("", component.State.Text);
        Assert.Equal(@event == "count", outcome.ResetsForm);
    }

    [Theory]
    [InlineData("whole", "value=x", "'value' does not fit; expected a whole number")]
    [InlineData("count", "number=1", "'quantity' is missing")]
    [InlineData("tags", "kind=Grey", "'kind' does not fit; expected one of Light, Dark")]
    [InlineData("lines", "lines[0].quantity=x", "'lines' does not fit")]
    public async Task What_no_form_of_the_view_sends_is_refused(string @event, string form, string error)
    {
        await using var host = Some.Host();
        (string, string)[] fields = [.. form.Split('&').Select(field => field.Split('=')).Select(parts => (parts[0], parts[1]))];
        var outcome = @event == "whole"
            ? await (await host.MountAsync<ArgumentsComponent>()).TrySendFormAsync(@event, fields)
            : await (await host.MountAsync<OrderFormComponent>()).TrySendFormAsync(@event, fields);
        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
        Assert.Contains(error, outcome.Error);
    }

    [Fact]
    public async Task A_program_that_sends_a_wrong_type_is_refused()
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<OrderFormComponent>();
        Assert.Equal("payload_invalid", (await form.TrySendJsonAsync("count", """{"quantity":"abc"}""")).Code);
    }

    [Fact]
    public async Task An_application_has_its_own_sentences()
    {
        await using var host = Some.Host(services => services.Configure<ComponentFrameworkOptions>(options => options.FieldMessage = problem => problem switch
        {
            { Expected: FieldExpectation.WholeNumber } => $"{problem.Label}: bitte eine ganze Zahl statt „{problem.Entered}“.",
            { Rule: System.ComponentModel.DataAnnotations.MaxLengthAttribute rule } => $"Höchstens {rule.Length} Zeichen.",
            _ => null,
        }));
        var form = await host.MountAsync<OrderFormComponent>();
        Assert.Equal("Number of pieces: bitte eine ganze Zahl statt „abc“.", Assert.Single((await form.TrySendFormAsync("count", ("quantity", "abc"))).Errors).Value);
        Assert.Equal("Höchstens 5 Zeichen.", Assert.Single((await form.TrySendFormAsync("note", ("text", "123456"))).Errors).Value);
        Assert.Equal("Please fill this in.", Assert.Single((await form.TrySendFormAsync("note", ("text", ""))).Errors).Value);
    }

    [Fact]
    public async Task What_is_predicted_keeps_to_the_rules_too()
    {
        await using var host = Some.Host();
        var form = await host.MountAsync<OrderFormComponent>();
        Assert.Contains("Enter at most 1 character.", form.Predict("button.short").TextContent);
        await form.ClickAsync("button.short");
        Assert.Equal("", form.State.Text);
    }
}
