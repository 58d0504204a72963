using System.Text.RegularExpressions;
using ComponentFramework.AspNetCore.Tests.Components;
using ComponentFramework.AspNetCore.Tests.Running;

namespace ComponentFramework.AspNetCore.Tests.Properties;

/// <summary>What one run of the property test knows: who was seen to own which secret, and what was shown when somebody bought.</summary>
internal sealed partial class World(TestApplication app)
{
    private readonly Dictionary<string, string> _owners = [];
    private readonly Dictionary<string, (int Shown, HashSet<string> Senders)> _raised = [];
    private int _tags;

    public TestApplication App => app;

    public List<string> Steps { get; } = [];

    public string NewTag(int shown, Person sender)
    {
        var tag = $"tag{_tags++}";
        _raised[tag] = (shown, [sender.Owner]);
        return tag;
    }

    public void RaisedAgain(string tag, Person sender) => _raised[tag].Senders.Add(sender.Owner);

    /// <summary>Everything that somebody is sent passes here. A secret belongs to whoever was sent it first.</summary>
    public void Receive(Person receiver, string text)
    {
        foreach (var mark in Mark().Matches(text).Select(mark => mark.Value))
        {
            if (!_owners.TryAdd(mark, receiver.Owner) && _owners[mark] != receiver.Owner)
            {
                Assert.Fail($"{receiver.Owner} was sent {mark} of {_owners[mark]}: {text}");
            }
        }
    }

    /// <summary>Each purchase was of the record that was shown, and none was made twice for one visitor.</summary>
    public void CheckPurchases()
    {
        foreach (var bought in app.Services.GetRequiredService<PropertyFacts>().Bought.GroupBy(bought => bought.Tag))
        {
            var (shown, senders) = _raised[bought.Key];
            Assert.True(bought.All(one => one.Record == shown), $"{bought.Key} was raised under record {shown} and bought {string.Join(", ", bought.Select(one => one.Record))}.");
            Assert.True(bought.Count() <= senders.Count, $"{bought.Key} was bought {bought.Count()} times for {senders.Count} visitors.");
        }
    }

    [GeneratedRegex(@"mark\([^)]*\)")]
    private static partial Regex Mark();
}
