using System.Security.Claims;

namespace ComponentFramework.Tests;

/// <summary>Visitors that a host of its own makes.</summary>
public sealed class VisitorShareTests
{
    private static readonly ClaimsPrincipal Nobody = new(new ClaimsIdentity());

    [Fact]
    public void One_with_an_id_is_counted_alone()
    {
        var visitor = new Visitor(Nobody, "anna");
        Assert.Equal([new("anna", 1)], visitor.Shares);
        Assert.Equal(new("anna", 1), visitor.Share);
    }

    [Fact]
    public void One_without_an_id_is_counted_with_its_key_also_when_it_is_given_one()
    {
        var visitor = new Visitor(Nobody, null, () => "anna", "203.0.113.7");
        Assert.Equal([new("203.0.113.7", 1)], visitor.SharesToCome);
        Assert.Equal("anna", visitor.Id);
        Assert.Equal([new("203.0.113.7", 1), new("anna", 1)], visitor.Shares);
        Assert.Equal(new("203.0.113.7", 1), visitor.Share);
    }
}
