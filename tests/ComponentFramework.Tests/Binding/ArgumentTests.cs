using System.Globalization;
using ComponentFramework.Tests.Components;

namespace ComponentFramework.Tests.Binding;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("whole", "3", "3")]
    [InlineData("whole", "-2147483648", "-2147483648")]
    [InlineData("decimal", "3.50", "3.50")]
    [InlineData("decimal", "-0.1", "-0.1")]
    [InlineData("double", "1e3", "1000")]
    [InlineData("text", "", "")]
    [InlineData("text", " a & b=ü+<☃> ", " a & b=ü+<☃> ")]
    [InlineData("bool", "on", "True")]
    [InlineData("bool", "true", "True")]
    [InlineData("bool", "1", "True")]
    [InlineData("bool", "TRUE", "True")]
    [InlineData("bool", "false", "False")]
    [InlineData("bool", "off", "False")]
    [InlineData("bool", "0", "False")]
    [InlineData("shade", "Dark", "Dark")]
    [InlineData("shade", "dark", "Dark")]
    [InlineData("guid", "8c2f1f0a-7d0f-4b5d-9a8a-0d6f6f3f2b11", "8c2f1f0a-7d0f-4b5d-9a8a-0d6f6f3f2b11")]
    [InlineData("date", "2030-12-31", "2030-12-31")]
    [InlineData("date", "2030-12", "2030-12-01")]
    [InlineData("date", "2030-W01", "2029-12-31")]
    [InlineData("local", "2030-12-31", "2030-12-31T00:00:00.0000000 Unspecified")]
    [InlineData("local", "2030-12-31T18:30", "2030-12-31T18:30:00.0000000 Unspecified")]
    [InlineData("universal", "2030-12-31T18:30Z", "2030-12-31T18:30:00.0000000Z Utc")]
    [InlineData("universal", "2030-12-31T18:30:00.5+02:00", "2030-12-31T16:30:00.5000000Z Local")]
    [InlineData("moment", "2030-12-31T18:30-05:30", "2030-12-31T18:30:00.0000000-05:30")]
    [InlineData("moment", "2030-12-31T18:30Z", "2030-12-31T18:30:00.0000000+00:00")]
    [InlineData("time", "18:30", "18:30:00.0000000")]
    [InlineData("time", "18:30:05.25", "18:30:05.2500000")]
    [InlineData("duration", "1:30", "01:30:00")]
    [InlineData("duration", "-2.12:00:00", "-2.12:00:00")]
    [InlineData("days", "Tue", "Tue")]
    [InlineData("days", "Mon, wed", "Mon, Wed")]
    [InlineData("days", "Mon,Weekend", "Mon, Weekend")]
    [InlineData("days", "3", "Mon, Tue")]
    [InlineData("days", "", "None")]
    [InlineData("moment", "2030-12-31T23:59:59.1234567+02:00", "2030-12-31T23:59:59.1234567+02:00")]
    [InlineData("perhaps", "7", "7")]
    [InlineData("perhaps", "", "null")]
    public async Task A_form_field_binds(string @event, string sent, string heard)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        var outcome = await arguments.TrySendFormAsync(@event, ("value", sent));
        Assert.Equal("200", outcome.ToString());
        Assert.Equal(heard, arguments.State.Text);
    }

    [Theory]
    [InlineData("whole", "3", "3")]
    [InlineData("whole", "\"3\"", "3")]
    [InlineData("decimal", "3.50", "3.50")]
    [InlineData("decimal", "\"3.50\"", "3.50")]
    [InlineData("bool", "true", "True")]
    [InlineData("shade", "\"Dark\"", "Dark")]
    [InlineData("perhaps", "null", "null")]
    [InlineData("days", "[\"Mon\",\"Wed\"]", "Mon, Wed")]
    [InlineData("days", "3", "Mon, Tue")]
    [InlineData("date", "\"2030-12-31\"", "2030-12-31")]
    [InlineData("text", "\"\\u0000\\u2028'\"", "\0\u2028'")]
    public async Task A_json_value_binds(string @event, string sent, string heard)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        var outcome = await arguments.TrySendJsonAsync(@event, $$"""{"value":{{sent}}}""");
        Assert.Equal("200", outcome.ToString());
        Assert.Equal(heard, arguments.State.Text);
    }

    [Theory]
    [InlineData("whole", "abc")]
    [InlineData("whole", "3.5")]
    [InlineData("whole", "3,000")]
    [InlineData("whole", "2147483648")]
    [InlineData("whole", "99999999999999999999999999")]
    [InlineData("whole", "")]
    [InlineData("whole", "0x10")]
    [InlineData("decimal", "3,5")]
    [InlineData("decimal", "1e400")]
    [InlineData("double", "NaN")]
    [InlineData("double", "Infinity")]
    [InlineData("double", "1e999")]
    [InlineData("bool", "maybe")]
    [InlineData("shade", "Grey")]
    [InlineData("shade", "7")]
    [InlineData("shade", "Light,Dark")]
    [InlineData("guid", "42")]
    [InlineData("date", "31.12.2030")]
    [InlineData("date", "2030-02-30")]
    [InlineData("date", "03/04/2024")]
    [InlineData("date", "4 March 2024")]
    [InlineData("date", "2024-3-4")]
    [InlineData("date", "2024-W54")]
    [InlineData("local", "03/04/2024")]
    [InlineData("local", "03/04/2024 18:30")]
    [InlineData("local", "18:30")]
    [InlineData("moment", "03/04/2024 18:30 +02:00")]
    [InlineData("moment", "2030-12-31T18:30")]
    [InlineData("moment", "2030-12-31")]
    [InlineData("time", "6:30 PM")]
    [InlineData("time", "18")]
    [InlineData("duration", "6")]
    [InlineData("duration", "1:2:3:4")]
    [InlineData("days", "Mon, Sun")]
    [InlineData("days", "8")]
    [InlineData("days", "-1")]
    [InlineData("days", "32")]
    [InlineData("bool", "2")]
    [InlineData("bool", "")]
    [InlineData("moment", "yesterday")]
    [InlineData("perhaps", "x")]
    public async Task A_value_that_does_not_fit_is_refused_by_name(string @event, string sent)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        foreach (var outcome in new[] { await arguments.TrySendFormAsync(@event, ("value", sent)), await arguments.TrySendJsonAsync(@event, $$"""{"value":"{{sent}}"}""") })
        {
            Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
            Assert.Contains("'value'", outcome.Error);
        }

        Assert.Equal("", arguments.State.Text);
    }

    [Theory]
    [InlineData("whole", "{}")]
    [InlineData("whole", "[]")]
    [InlineData("whole", "null")]
    [InlineData("whole", "true")]
    [InlineData("bool", "1")]
    [InlineData("date", "20301231")]
    [InlineData("days", "[1]")]
    [InlineData("days", "true")]
    [InlineData("text", "3")]
    [InlineData("text", "null")]
    [InlineData("text", "[\"x\"]")]
    [InlineData("many", "3")]
    [InlineData("address", "\"here\"")]
    public async Task A_json_value_of_another_kind_is_refused(string @event, string sent)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        var name = @event switch { "many" => "values", "address" => "address", _ => "value" };
        var outcome = await arguments.TrySendJsonAsync(@event, $$"""{"{{name}}":{{sent}}}""");
        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
        Assert.Contains($"'{name}'", outcome.Error);
    }

    [Fact]
    public async Task A_missing_argument_is_refused_by_name()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        var outcome = await arguments.TrySendFormAsync("whole", ("other", "3"));
        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
        Assert.Contains("'value' is missing", outcome.Error);
    }

    [Fact]
    public async Task Defaults_apply_when_an_argument_is_left_out()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        await arguments.SendAsync(ArgumentsComponent.Events.Defaults());
        Assert.Equal("3 M Dark", arguments.State.Text);
        await arguments.SendAsync(ArgumentsComponent.Events.Defaults(size: "L"));
        Assert.Equal("3 L Dark", arguments.State.Text);
    }

    [Fact]
    public async Task A_box_that_is_not_ticked_is_false()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        await arguments.TrySendFormAsync("bool");
        Assert.Equal("False", arguments.State.Text);
    }

    [Theory]
    [InlineData("bool", "value=true&value=false", "True")]
    [InlineData("bool", "value=false&value=true", "True")]
    [InlineData("bool", "value=false", "False")]
    [InlineData("bool", "value[]=off&value[]=on", "True")]
    [InlineData("days", "value=Mon&value=Tue", "Mon, Tue")]
    [InlineData("days", "value[]=1&value[]=4", "Mon, Wed")]
    [InlineData("days", "value=&value=Wed", "Wed")]
    [InlineData("days", "other=1", "None")]
    public async Task Boxes_of_one_name_are_read_together(string @event, string form, string heard)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        Assert.Equal("200", (await arguments.TrySendFormAsync(@event, Fields(form))).ToString());
        Assert.Equal(heard, arguments.State.Text);
    }

    [Fact]
    public async Task Fields_that_nobody_asks_for_are_ignored()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        Assert.Equal(200, (await arguments.TrySendFormAsync("whole", ("value", "3"), ("price", "0"), ("__proto__", "x"))).Status);
        Assert.Equal("3", arguments.State.Text);
    }

    [Theory]
    [InlineData("many", "values[0]=1&values[2]=3&values[1]=2", "1+2+3")]
    [InlineData("many", "values[2]=3", "3")]
    [InlineData("many", "values[10]=10&values[9]=9&values[999999999]=11", "9+10+11")]
    [InlineData("many", "values=1&values=2&values[]=3", "1+2+3")]
    [InlineData("addresses", "addresses[0].street=A&addresses[0].number=1&addresses[2].number=3&addresses[2].street=C", "Address { Street = A, Number = 1, Floor =  } | Address { Street = C, Number = 3, Floor =  }")]
    [InlineData("table", "rows[1][0]=1&rows[1][5]=2&rows[7][3]=3", "1+2 | 3")]
    public async Task Every_row_of_a_list_is_kept_where_others_are_left_out(string @event, string form, string heard)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        Assert.Equal("200", (await arguments.TrySendFormAsync(@event, Fields(form))).ToString());
        Assert.Equal(heard, arguments.State.Text);
    }

    [Theory]
    [InlineData("values[-1]=1")]
    [InlineData("values[00]=1")]
    [InlineData("values[01]=1&values[1]=2")]
    [InlineData("values[abc]=1")]
    [InlineData("values[1000000000]=1")]
    [InlineData("values[99999999999999999999]=1")]
    [InlineData("values[+1]=1")]
    [InlineData("values[ 1]=1")]
    [InlineData("values[١]=1")]
    [InlineData("values[0=1")]
    [InlineData("values[].x=1")]
    [InlineData("values=1&values[1]=2")]
    public async Task A_row_that_no_list_has_is_refused_by_its_name(string form)
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();
        var outcome = await arguments.TrySendFormAsync("many", Fields(form));
        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
        Assert.Contains("'values", outcome.Error);
    }

    [Fact]
    public async Task Lists_and_records_bind_from_forms_and_from_json()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();

        await arguments.TrySendFormAsync("many", ("values", "1"), ("values", "2"));
        Assert.Equal("1+2", arguments.State.Text);

        await arguments.TrySendFormAsync("address", ("address.street", "Main"), ("address.number", "5"));
        Assert.Equal("Address { Street = Main, Number = 5, Floor =  }", arguments.State.Text);

        await arguments.SendAsync(ArgumentsComponent.Events.Address(new Address("Side", 6, "2nd")));
        Assert.Equal("Address { Street = Side, Number = 6, Floor = 2nd }", arguments.State.Text);

        var outcome = await arguments.TrySendFormAsync("address", ("address.street", "Main"), ("address.number", "five"));
        Assert.Equal((400, "payload_invalid"), (outcome.Status, outcome.Code));
    }

    [Fact]
    public async Task What_a_view_writes_into_a_trigger_arrives_as_it_was()
    {
        await using var host = Some.Host();
        var arguments = await host.MountAsync<ArgumentsComponent>();

        await arguments.ClickAsync("button.addresses");
        Assert.Equal("Address { Street = A & B, Number = 1, Floor =  } | Address { Street = \"C\" 'D', Number = 2, Floor = 3rd }", arguments.State.Text);

        await arguments.ClickAsync("button.days");
        Assert.Equal("Mon, Wed", arguments.State.Text);

        await arguments.ClickAsync("button.many");
        Assert.Equal("1+2+3", arguments.State.Text);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_server_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            await using var host = Some.Host();
            var arguments = await host.MountAsync<ArgumentsComponent>();
            await arguments.TrySendFormAsync("decimal", ("value", "1234.5"));
            Assert.Equal("1234.5", arguments.State.Text);
            await arguments.SendAsync(ArgumentsComponent.Events.Decimal(-1234.50m));
            Assert.Equal("-1234.50", arguments.State.Text);
            await arguments.SendAsync(ArgumentsComponent.Events.Date(new DateOnly(2030, 12, 31)));
            Assert.Equal("2030-12-31", arguments.State.Text);
            await arguments.TrySendFormAsync("shade", ("value", "LIGHT"));
            Assert.Equal("Light", arguments.State.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static (string Name, string Value)[] Fields(string form) => [.. form.Split('&').Select(field => field.Split('=')).Select(parts => (parts[0], parts[1]))];
}
