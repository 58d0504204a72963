using System.Text;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Events;

public sealed class BadInputTests
{
    public static TheoryData<string, int, string> Forms { get; } = new()
    {
        { "event=dance", 404, "event_unknown" },
        { "event=OnAdd", 404, "event_unknown" },
        { "event=add&by=abc", 400, "payload_invalid" },
        { "event=add&by=3.5", 400, "payload_invalid" },
        { "event=add&by=99999999999", 400, "payload_invalid" },
        { "event=add&by=", 400, "payload_invalid" },
        { "event=name", 400, "payload_invalid" },
        { "event=add&by=%zz", 400, "request_malformed" },
        { "event=add&by=%4", 400, "request_malformed" },
        { "event=add&by=%4z", 400, "request_malformed" },
        { "event=add&by=%", 400, "request_malformed" },
        { "event=name&name=%ff%fe", 400, "request_malformed" },
        { "event=name&name=%ed%a0%80", 400, "request_malformed" },
        { "%ff=1", 400, "request_malformed" },
        { "event=add&event=add", 400, "request_malformed" },
        { "state=nonsense", 400, "state_invalid" },
        { "state=" + new string('A', 400), 400, "state_invalid" },
        { "state=%7B%22Value%22%3A1%7D", 400, "state_invalid" },
    };

    public static TheoryData<string, int, string> Jsons { get; } = new()
    {
        { "[]", 400, "request_malformed" },
        { "7", 400, "request_malformed" },
        { "\"text\"", 400, "request_malformed" },
        { "null", 400, "request_malformed" },
        { "true", 400, "request_malformed" },
        { "{", 400, "request_malformed" },
        { "{}}", 400, "request_malformed" },
        { """{"event":7}""", 400, "request_malformed" },
        { """{"state":{}}""", 400, "request_malformed" },
        { """{"event_id":1}""", 400, "request_malformed" },
        { """{"event":"add","payload":[]}""", 400, "request_malformed" },
        { """{"event":"add","payload":"by"}""", 400, "request_malformed" },
        { """{"event":"add","event":"add"}""", 400, "request_malformed" },
        { """{"event":"\ud800"}""", 400, "request_malformed" },
        { """{"event":"name","payload":{"name":"\ud800"}}""", 400, "payload_invalid" },
        { """{"event":"name","payload":{"name":"a","other":["\udfff"]}}""", 400, "payload_invalid" },
        { """{"\ud800":1}""", 400, "request_malformed" },
        { """{"\ud800":1,"\ud800":2}""", 400, "request_malformed" },
        { """{"event":"name","payload":{"\ud800":"x"}}""", 400, "request_malformed" },
        { """{"event":"name","payload":{"name":{"\udc00":"x"}}}""", 400, "request_malformed" },
        { """{"event":"name","event_id":"\ud83d"}""", 400, "request_malformed" },
        { """{"state":"\ud83d"}""", 400, "request_malformed" },
        { """{"event":"refresh","payload":{"parameters":"\ud83d"}}""", 400, "payload_invalid" },
        { """{"event":"refresh","payload":{"parameters":["x"]}}""", 400, "state_invalid" },
        { """{"event":"name","payload":{"name":7}}""", 400, "payload_invalid" },
        { """{"event":"name","payload":{}}""", 400, "payload_invalid" },
        { """{"event":"add","payload":{"by":"x"}}""", 400, "payload_invalid" },
        { """{"event":"add","payload":{"by":[1]}}""", 400, "payload_invalid" },
        { """{"event":"add","payload":{"by":1e99}}""", 400, "payload_invalid" },
        { """{"event":"dance"}""", 404, "event_unknown" },
        { """{"state":"nonsense"}""", 400, "state_invalid" },
        { "{\"a\":" + string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100)) + "}", 400, "request_malformed" },
    };

    [Theory, MemberData(nameof(Forms))]
    public async Task A_bad_form_is_refused(string form, int status, string code) => await RefusesAsync(TestBrowser.RawForm(form), status, code);

    [Theory, MemberData(nameof(Jsons))]
    public async Task Bad_json_is_refused(string json, int status, string code) => await RefusesAsync(TestBrowser.Json(json), status, code);

    [Fact]
    public async Task What_is_wrong_is_named()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        Assert.Contains("'dance'", (await browser.PostAsync("counter", ("event", "dance"))).Json.GetProperty("error").GetString());
        Assert.Contains("'by'", (await browser.PostAsync("counter", ("event", "add"), ("by", "x"))).Json.GetProperty("error").GetString());
        Assert.Contains("'nobody'", (await browser.PostAsync("nobody")).Json.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Counter")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%3Cscript%3E")]
    public async Task An_unknown_component_is_404(string name)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync(name)).Refuses(404, "component_unknown");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Another_method_is_405(string method)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.SendAsync(new(method), "/components/counter");
        answer.Refuses(405, "method_not_allowed");
        Assert.Equal("POST", answer["allow"]);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Another_kind_of_body_is_415(string contentType)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var content = new ByteArrayContent("event=add"u8.ToArray());
        if (contentType.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        var answer = await browser.PostAsync("counter", content);
        answer.Refuses(415, "unsupported_media_type");
        Assert.Contains("application/x-www-form-urlencoded", answer.Json.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413_whether_it_says_its_length_or_not()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.Services.Configure<ComponentFrameworkOptions>(options => options.MaxRequestBytes = 4096));
        using var browser = app.Browse();
        (await browser.PostAsync("counter", ("event", "name"), ("name", new string('x', 5000)))).Refuses(413, "request_too_large");
        (await browser.PostAsync("counter", new EndlessForm(5000))).Refuses(413, "request_too_large");
        Assert.Equal(200, (await browser.PostAsync("counter", new EndlessForm(3000))).Status);
    }

    [Fact]
    public async Task A_body_above_the_servers_own_limit_is_413()
    {
        await using var app = await TestApplication.StartAsync(builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 2000));
        using var browser = app.Browse();
        (await browser.PostAsync("counter", ("event", "name"), ("name", new string('x', 5000)))).Refuses(413, "request_too_large");
    }

    [Fact]
    public async Task Too_many_fields_are_refused()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("counter", TestBrowser.RawForm(string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}="))))).Refuses(400, "request_malformed");
    }

    [Fact]
    public async Task Extra_fields_change_nothing()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("counter", ("event", "add"), ("by", "2"), ("Value", "99"), ("value", "99"), ("id", "other"));
        Assert.Equal("2", answer.Text("output"));
    }

    [Fact]
    public async Task An_event_id_of_any_length_is_refused()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("counter", ("event", "add"), ("event_id", new string('x', 200)))).Refuses(400, "request_malformed");
        Assert.Equal(0, app.Calls["add"]);
    }

    [Fact]
    public async Task A_component_that_needs_a_parameter_cannot_be_mounted_without()
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        var answer = await browser.PostAsync("card", ("productId", "7"), ("product_id", "7"));
        answer.Refuses(400, "payload_invalid");
        Assert.Contains("product", answer.Json.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("a=1&b=2", "a=1|b=2")]
    [InlineData("a=%41+%42&%63=%c3%a9", "a=A B|c=é")]
    [InlineData("a&b=&=c", "a=|b=|=c")]
    [InlineData("&&a=1&&", "a=1")]
    [InlineData("a=b=c", "a=b=c")]
    [InlineData("a=%F0%9F%98%80", "a=😀")]
    [InlineData("", "")]
    public void A_form_is_read_as_browsers_write_it(string form, string expected) =>
        Assert.Equal(expected, string.Join('|', AspNetCore.Requests.EventFields.OfForm(Encoding.UTF8.GetBytes(form)).Payload.Fields.Select(field => $"{field.Key}={field.Value}")));

    private static async Task RefusesAsync(HttpContent content, int status, string code)
    {
        await using var app = await TestApplication.StartAsync();
        using var browser = app.Browse();
        (await browser.PostAsync("counter", content)).Refuses(status, code);
        Assert.Equal(0, app.Calls["add"]);
    }

    /// <summary>A form that does not say how long it is.</summary>
    private sealed class EndlessForm : HttpContent
    {
        private readonly int _length;

        public EndlessForm(int length)
        {
            _length = length;
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            for (var i = 0; i < _length; i += 100)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('x', 100)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
