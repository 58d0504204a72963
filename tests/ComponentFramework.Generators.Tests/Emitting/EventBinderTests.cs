using System.Collections.Immutable;
using System.Globalization;
using ComponentFramework.Binding;
using ComponentFramework.Generators.Tests.Components;

namespace ComponentFramework.Generators.Tests.Emitting;

public sealed class EventBinderTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public EventBinderTests() => CultureInfo.CurrentCulture = new("de-DE"); // decimal comma, to see that it does not matter

    public void Dispose() => CultureInfo.CurrentCulture = _culture;

    [Fact]
    public void A_text_from_a_form_becomes_what_the_handler_takes()
    {
        Assert.Equal(3, Given("whole", "3"));
        Assert.Equal(-3, Given("whole", "-3"));
        Assert.Equal((byte)255, Given("tiny", "255"));
        Assert.Equal(long.MinValue, Given("big", "-9223372036854775808"));
        Assert.Equal(ulong.MaxValue, Given("biggest", "18446744073709551615"));
        Assert.Equal(1.50m, Given("price", "1.50"));
        Assert.Equal("1.50", ((decimal)Given("price", "1.50")!).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(0.25, Given("fraction", "2.5e-1"));
        Assert.Equal("ä<b>", Given("text", "ä<b>"));
        Assert.Equal("", Given("text", ""));
        Assert.Equal('x', Given("letter", "x"));
        Assert.Equal(Size.M, Given("size", "m"));
        Assert.Equal(Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), Given("id", "6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
        Assert.Equal(new DateOnly(2024, 2, 29), Given("day", "2024-02-29"));
        Assert.Equal(new TimeOnly(18, 30), Given("hour", "18:30"));
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 18, 30, 0, TimeSpan.FromHours(2)), Given("instant", "2024-02-29T18:30:00+02:00"));
        Assert.Equal(new TimeSpan(1, 30, 0), Given("duration", "1:30:00"));
        Assert.Equal(1.5m, ((Money)Given("money", "€1.5")!).Amount);
    }

    [Theory]
    [InlineData("whole", "abc")]
    [InlineData("whole", "3.5")]
    [InlineData("whole", "3,5")]
    [InlineData("whole", "2147483648")]
    [InlineData("whole", "")]
    [InlineData("whole", "1e3")]
    [InlineData("whole", "0x10")]
    [InlineData("tiny", "256")]
    [InlineData("tiny", "-1")]
    [InlineData("price", "1,50")]
    [InlineData("price", "€1")]
    [InlineData("fraction", "NaN")]
    [InlineData("fraction", "Infinity")]
    [InlineData("letter", "xy")]
    [InlineData("letter", "")]
    [InlineData("tick", "maybe")]
    [InlineData("size", "XXL")]
    [InlineData("size", "3")]
    [InlineData("id", "42")]
    [InlineData("day", "29.02.2024x")]
    [InlineData("day", "2023-02-29")]
    [InlineData("at", "yesterday")]
    [InlineData("money", "$1")]
    public void A_text_that_does_not_fit_is_refused_and_the_argument_named(string name, string text)
    {
        var field = name == "money" ? "money" : "value";
        var refused = Assert.Throws<RefusalException>(() => Road.Form(new FormComponent(), FormComponent.Descriptor, name, (field, text)));
        Assert.Equal((400, "payload_invalid"), (refused.Refusal.Status, refused.Refusal.Code));
        Assert.Contains($"'{field}' does not fit; expected", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whole", "The argument 'value' is missing; expected a whole number.")]
    [InlineData("tiny", "The argument 'value' is missing; expected a whole number from 0 to 255.")]
    [InlineData("size", "The argument 'value' is missing; expected one of S, M, L.")]
    [InlineData("text", "The argument 'value' is missing; expected a text.")]
    [InlineData("day", "The argument 'value' is missing; expected a date (2024-01-31).")]
    [InlineData("address", "The argument 'address' is missing; expected an object with city, country, is_main, number, street.")]
    public void An_argument_that_is_missing_is_named_and_what_was_expected(string name, string message)
    {
        Assert.Equal(message, Assert.Throws<RefusalException>(() => Road.Form(new FormComponent(), FormComponent.Descriptor, name)).Message);
        Assert.Equal(message, Assert.Throws<RefusalException>(() => Road.Json(new FormComponent(), FormComponent.Descriptor, name, "{}")).Message);
    }

    [Fact]
    public void Defaults_apply_when_an_argument_is_left_out()
    {
        Assert.Equal((7, "a\"b", Size.L, 1.50m, (int?)null, '\''), Road.Form(new FormComponent(), FormComponent.Descriptor, "defaults").Given);
        Assert.Equal((1, "a\"b", Size.S, 1.50m, (int?)2, '\''), Road.Form(new FormComponent(), FormComponent.Descriptor, "defaults", ("count", "1"), ("size", "S"), ("none", "2")).Given);
        Assert.Throws<RefusalException>(() => Road.Form(new FormComponent(), FormComponent.Descriptor, "defaults", ("count", "x")));
    }

    [Fact]
    public void An_unticked_box_is_false()
    {
        Assert.Equal(false, Road.Form(new FormComponent(), FormComponent.Descriptor, "tick").Given);
        Assert.Equal(true, Given("tick", "on"));
        Assert.Equal(true, Given("tick", "true"));
        Assert.Equal(false, Given("tick", "false"));
        Assert.Equal(true, Road.Form(new FormComponent(), FormComponent.Descriptor, "ticked_unless_said").Given);
    }

    [Fact]
    public void What_may_be_null_may_be_missing_null_or_an_empty_number_field()
    {
        Assert.Null(Road.Form(new FormComponent(), FormComponent.Descriptor, "optional_whole").Given);
        Assert.Null(Given("optional_whole", ""));
        Assert.Equal(5, Given("optional_whole", "5"));
        Assert.Null(Road.Json(new FormComponent(), FormComponent.Descriptor, "optional_whole", """{"value":null}""").Given);
        Assert.Null(Road.Json(new FormComponent(), FormComponent.Descriptor, "optional_text", """{"value":null}""").Given);
        Assert.Equal("", Given("optional_text", ""));
        Assert.Throws<RefusalException>(() => Road.Json(new FormComponent(), FormComponent.Descriptor, "whole", """{"value":null}"""));
        Assert.Throws<RefusalException>(() => Road.Json(new FormComponent(), FormComponent.Descriptor, "text", """{"value":null}"""));
    }

    [Fact]
    public void Lists_bind_from_repeated_fields_and_from_json()
    {
        Assert.Equal(["a", "b"], (List<string>)Road.Form(new FormComponent(), FormComponent.Descriptor, "words", ("values", "a"), ("values", "b")).Given!);
        Assert.Equal(["a"], (List<string>)Road.Form(new FormComponent(), FormComponent.Descriptor, "words", ("values[]", "a")).Given!);
        Assert.Equal([1, 2], (IReadOnlyList<int>)Road.Json(new FormComponent(), FormComponent.Descriptor, "numbers", """{"values":[1,"2"]}""").Given!);
        Assert.Equal([Size.M, Size.S], (HashSet<Size>)Road.Json(new FormComponent(), FormComponent.Descriptor, "sizes", """{"values":["M","S","M"]}""").Given!);
        Assert.Empty((List<string>)Road.Form(new FormComponent(), FormComponent.Descriptor, "words").Given!);
        Assert.Null(Road.Form(new FormComponent(), FormComponent.Descriptor, "sizes").Given);
        foreach (var wrong in new[] { """{"values":[1,"x"]}""", """{"values":[1,null]}""", """{"values":{"0":1}}""", """{"values":null}""", """{"values":7}""" })
        {
            Assert.Throws<RefusalException>(() => Road.Json(new FormComponent(), FormComponent.Descriptor, "numbers", wrong));
        }
    }

    [Fact]
    public void A_record_binds_from_fields_below_its_name_and_from_json()
    {
        var expected = new Address("Main St", null) { Country = "SE" };
        Assert.Equal(expected, Road.Form(new FormComponent(), FormComponent.Descriptor, "address", ("address.street", "Main St"), ("address.country", "SE")).Given);
        Assert.Equal(expected with { IsMain = false, City = "X", Number = 1 }, Road.Json(
            new FormComponent(), FormComponent.Descriptor, "address", """{"address":{"street":"Main St","country":"SE","is_main":false,"city":"X","number":1,"extra":[]}}""").Given);
        foreach (var wrong in new[] { """{"address":{"street":"x"}}""", """{"address":{"street":1,"country":"SE"}}""", """{"address":[]}""", """{"address":"x"}""", """{"address":null}""" })
        {
            Assert.Throws<RefusalException>(() => Road.Json(new FormComponent(), FormComponent.Descriptor, "address", wrong));
        }
    }

    [Fact]
    public void A_record_with_a_list_of_records_binds()
    {
        var order = (Order)Road.Form(
            new FormComponent(), FormComponent.Descriptor, "order",
            ("order.address.street", "a"), ("order.address.country", "SE"),
            ("order.lines[0].product_id", "1"), ("order.lines[0].size", "M"),
            ("order.lines[1].product_id", "2"), ("order.lines[1].size", "L"), ("order.lines[1].price", "1.5")).Given!;
        Assert.Equal([new(1, Size.M), new(2, Size.L, 1.5m)], order.Lines);
    }

    [Fact]
    public void A_payload_that_nests_very_deeply_is_bound_or_refused_and_the_process_lives()
    {
        var json = string.Concat(Enumerable.Repeat("""{"name":"x","children":[""", 25)) + string.Concat(Enumerable.Repeat("]}", 25));
        var tree = (Tree)Road.Json(new FormComponent(), FormComponent.Descriptor, "tree", $"{{\"tree\":{json}}}").Given!;
        Assert.Single(tree.Children);
    }

    [Fact]
    public void Names_that_are_keywords_bind_by_their_plain_names() =>
        Assert.Equal((1, "s"), Road.Form(new FormComponent(), FormComponent.Descriptor, "class", ("class", "1"), ("string", "s")).Given);

    [Theory]
    [InlineData("wait")]
    [InlineData("token_first")]
    public void A_cancellation_token_is_passed_along(string name)
    {
        var component = Road.Form(new FormComponent(), FormComponent.Descriptor, name, ("value", "9"));
        Assert.Equal(9, component.Given);
        Assert.Equal(TestContext.Current.CancellationToken, component.Token);
    }

    [Fact]
    public void An_event_without_arguments_is_bound_without_making_anything()
    {
        var handler = FormComponent.Descriptor.Events.Single(candidate => candidate.Name == "nothing");
        Assert.Same(handler.Bind(Payload.Empty), handler.Bind(Payload.Empty));
    }

    [Fact]
    public void What_Events_writes_is_what_the_handler_gets()
    {
        AssertTrip(int.MinValue, value => FormComponent.Events.Whole(value));
        AssertTrip(long.MaxValue, value => FormComponent.Events.Big(value));
        AssertTrip(ulong.MaxValue, value => FormComponent.Events.Biggest(value));
        AssertTrip(1.10m, value => FormComponent.Events.Price(value));
        AssertTrip(0.1 + 0.2, value => FormComponent.Events.Fraction(value));
        AssertTrip("\"<&'\u2028 😀", value => FormComponent.Events.Text(value));
        AssertTrip('"', value => FormComponent.Events.Letter(value));
        AssertTrip(true, value => FormComponent.Events.Tick(value));
        AssertTrip(Size.L, value => FormComponent.Events.Size(value));
        AssertTrip(Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"), value => FormComponent.Events.Id(value));
        AssertTrip(new DateOnly(2024, 2, 29), value => FormComponent.Events.Day(value));
        AssertTrip(new TimeOnly(23, 59, 59, 999, 999), value => FormComponent.Events.Hour(value));
        AssertTrip(new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromMinutes(-570)), value => FormComponent.Events.Instant(value));
        AssertTrip(TimeSpan.MinValue, value => FormComponent.Events.Duration(value));
        AssertTrip((int?)4, value => FormComponent.Events.OptionalWhole(value));
        AssertTrip((int?)null, value => FormComponent.Events.OptionalWhole(value));
        AssertTrip((string?)null, value => FormComponent.Events.OptionalText(value));
        AssertTrip(new Address("a", null) { Country = "SE", IsMain = false }, value => FormComponent.Events.Address(value));
        AssertTrip<object>(ImmutableArray.Create(new Point(1, 2), new Point(-1, 0)), value => FormComponent.Events.Points((ImmutableArray<Point>)value));
        AssertTrip<object>(new List<string> { "a", "" }, value => FormComponent.Events.Words((List<string>)value));
        Assert.Equal(1.25m, ((Money)Road.Event(new FormComponent(), FormComponent.Descriptor, FormComponent.Events.Money(new Money(1.25m))).Given!).Amount);
        Assert.Equal([1, 2], (IEnumerable<int>)Road.Event(new FormComponent(), FormComponent.Descriptor, FormComponent.Events.Numbers([1, 2])).Given!);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_date_keeps_its_kind_through_Events(DateTimeKind kind)
    {
        var at = new DateTime(2024, 2, 29, 18, 30, 15, 123, kind);
        var back = (DateTime)Road.Event(new FormComponent(), FormComponent.Descriptor, FormComponent.Events.At(at)).Given!;
        Assert.Equal((at, at.Kind), (back, back.Kind));
    }

    [Fact]
    public void An_argument_that_is_not_given_is_left_out()
    {
        Assert.Equal("whole {}", FormComponent.Events.Whole().ToString());
        Assert.Equal("words {}", FormComponent.Events.Words().ToString());
        Assert.Equal("""defaults {"size":"S"}""", FormComponent.Events.Defaults(size: Size.S).ToString());
        Assert.Equal("""optional_whole {"value":null}""", FormComponent.Events.OptionalWhole(null).ToString());
    }

    [Fact]
    public void A_number_that_a_browser_would_round_travels_as_text()
    {
        Assert.Equal("""big {"value":9007199254740991}""", FormComponent.Events.Big(9007199254740991).ToString());
        Assert.Equal("""big {"value":"9007199254740992"}""", FormComponent.Events.Big(9007199254740992).ToString());
    }

    [Fact]
    public void Fields_have_the_names_that_handlers_read()
    {
        Assert.Equal("value", FormComponent.Fields.Value);
        Assert.Equal("class", FormComponent.Fields.Class);
        Assert.Equal("product_id", Names.Snake("ProductId"));
        Assert.Equal("url_path", Names.Snake("URLPath"));
        Assert.Equal("line2_text", Names.Snake("Line2Text"));
    }

    private static object? Given(string name, string text) =>
        Road.Form(new FormComponent(), FormComponent.Descriptor, name, (name is "money" ? "money" : "value", text)).Given;

    private static void AssertTrip<T>(T value, Func<T, ComponentEvent> make) =>
        Assert.Equal(value, (T?)Road.Event(new FormComponent(), FormComponent.Descriptor, make(value)).Given);
}
