using System.Text;
using ComponentFramework.Html;

namespace ComponentFramework.AspNetCore.Tests.Running;

/// <summary>What a page shows that asked for operations; stricter than a browser: operations that do not fit fail the test.</summary>
internal sealed class DeltaPage
{
    private Dom? _dom;

    public string? Check { get; private set; }

    public int Deltas { get; private set; }

    public int Wholes { get; private set; }

    public string Tree => _dom!.Describe();

    public void Take(TestFrame frame)
    {
        Assert.Equal("update", frame["type"]);
        if (frame["delta"] is { } operations)
        {
            Assert.Null(frame["html"]);
            Assert.True(Check == frame["base"], $"The page shows {Check}, and the operations start from {frame["base"]}.");
            _dom!.Apply(operations);
            Deltas++;
        }
        else
        {
            var html = Encoding.UTF8.GetBytes(frame["html"]!);
            Assert.Null(frame["base"]);
            Assert.Equal(HtmlCheck.Of(html), frame["check"]);
            _dom = new(html);
            Wholes++;
        }

        Assert.NotEmpty(frame["state"]!);
        Assert.True(int.Parse(frame["rev"]!) > 0);
        Check = frame["check"];
    }

    public string Find(string selector) => _dom!.Root.QuerySelector(selector)!.TextContent;
}
