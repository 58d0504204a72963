using System.Security.Claims;
using ComponentFramework.AspNetCore.Visitors;
using Microsoft.AspNetCore.Http.Features;

namespace ComponentFramework.AspNetCore.Tests.Visitors;

/// <summary>A request is after it was watched what it would have been unwatched.</summary>
public sealed class RequestWatchTests
{
    [Fact]
    public void What_is_written_while_a_request_is_watched_stays()
    {
        var context = new DefaultHttpContext();
        var user = new ClaimsPrincipal();
        using (RequestWatch.Over(context))
        {
            context.Items["left"] = "by a service";
            context.User = user;
            context.Request.Headers["X-Added"] = "by a service";
            context.Request.Path = "/elsewhere";
        }

        Assert.Equal("by a service", context.Items["left"]);
        Assert.Same(user, context.User);
        Assert.Equal("by a service", context.Request.Headers["X-Added"]);
        Assert.Equal("/elsewhere", context.Request.Path);
    }

    [Fact]
    public void Reading_counts_while_it_is_watched_and_not_after()
    {
        var context = new DefaultHttpContext();
        using (RequestWatch.Over(context))
        {
            _ = context.Request.Host;
            _ = context.Request.Query;
            context.Items = new Dictionary<object, object?>();
        }

        _ = (context.User, context.Items, context.Request.Cookies, context.Request.Headers.Accept);
        Assert.Equal("", context.Response.Headers.CacheControl.ToString());

        using (RequestWatch.Over(context))
        {
            _ = context.Request.Headers.Accept;
        }

        Assert.Equal("private, no-store", context.Response.Headers.CacheControl.ToString());
    }

    [Fact]
    public void A_feature_that_was_replaced_meanwhile_is_left_alone()
    {
        var context = new DefaultHttpContext();
        var items = new ItemsFeature();
        using (RequestWatch.Over(context))
        {
            context.Features.Set<IItemsFeature>(items);
        }

        Assert.Same(items, context.Features.Get<IItemsFeature>());
    }
}
