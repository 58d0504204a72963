using System.Security.Claims;
using ComponentFramework.AspNetCore.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace ComponentFramework.AspNetCore.Visitors;

/// <summary>
/// Notices who reads from the request who is looking while an answer is rendered, however the code came to the request: its user, cookies and other
/// headers, session, and what earlier code left in its items.
/// </summary>
internal sealed class RequestWatch : IDisposable
{
    private readonly IFeatureCollection _features;
    private readonly List<Action> _restore = [];

    private RequestWatch(IFeatureCollection features) => _features = features;

    public static RequestWatch Over(HttpContext context)
    {
        var features = context.Features;
        var watch = new RequestWatch(features);
        void Told() => PersonalAnswer.Mark(context);

        watch.Watch<IHttpAuthenticationFeature>(new WatchedUser(features.Get<IHttpAuthenticationFeature>() ?? watch.Kept<IHttpAuthenticationFeature>(new HttpAuthenticationFeature()), Told));
        watch.Watch<IRequestCookiesFeature>(new WatchedCookies(features.Get<IRequestCookiesFeature>() ?? new RequestCookiesFeature(features), Told));
        watch.Watch<IItemsFeature>(new WatchedItems(features.Get<IItemsFeature>() ?? watch.Kept<IItemsFeature>(new ItemsFeature()), Told));
        watch.Watch<IHttpRequestFeature>(new WatchedRequest(features.GetRequiredFeature<IHttpRequestFeature>(), Told));
        if (features.Get<ISessionFeature>() is { } session)
        {
            watch.Watch<ISessionFeature>(new WatchedSession(session, Told));
        }

        return watch;
    }

    public void Dispose() => _restore.ForEach(restore => restore());

    /// <summary>Puts a feature there for good, because what is written into it has to stay.</summary>
    private TFeature Kept<TFeature>(TFeature feature)
    {
        _features.Set(feature);
        return feature;
    }

    private void Watch<TFeature>(TFeature watched)
        where TFeature : class
    {
        var before = _features.Get<TFeature>();
        _features.Set(watched);
        _restore.Add(() =>
        {
            // Signing in, for example, brings another one.
            if (_features.Get<TFeature>() == watched)
            {
                _features.Set(before);
            }
        });
    }

    private sealed class WatchedUser(IHttpAuthenticationFeature inner, Action told) : IHttpAuthenticationFeature
    {
        public ClaimsPrincipal? User
        {
            get
            {
                told();
                return inner.User;
            }

            set => inner.User = value;
        }
    }

    private sealed class WatchedCookies(IRequestCookiesFeature inner, Action told) : IRequestCookiesFeature
    {
        public IRequestCookieCollection Cookies
        {
            get
            {
                told();
                return inner.Cookies;
            }

            set => inner.Cookies = value;
        }
    }

    private sealed class WatchedItems(IItemsFeature inner, Action told) : IItemsFeature
    {
        public IDictionary<object, object?> Items
        {
            get
            {
                told();
                return inner.Items;
            }

            set => inner.Items = value;
        }
    }

    private sealed class WatchedSession(ISessionFeature inner, Action told) : ISessionFeature
    {
        public ISession Session
        {
            get
            {
                told();
                return inner.Session;
            }

            set => inner.Session = value;
        }
    }

    /// <summary>Address and method are the same for all who ask for the same, so only the headers count.</summary>
    private sealed class WatchedRequest(IHttpRequestFeature inner, Action told) : IHttpRequestFeature
    {
        private WatchedHeaders? _headers;

        public IHeaderDictionary Headers
        {
            get => _headers ??= new(inner.Headers, told);
            set
            {
                inner.Headers = value;
                _headers = null;
            }
        }

        public string Protocol
        {
            get => inner.Protocol;
            set => inner.Protocol = value;
        }

        public string Scheme
        {
            get => inner.Scheme;
            set => inner.Scheme = value;
        }

        public string Method
        {
            get => inner.Method;
            set => inner.Method = value;
        }

        public string PathBase
        {
            get => inner.PathBase;
            set => inner.PathBase = value;
        }

        public string Path
        {
            get => inner.Path;
            set => inner.Path = value;
        }

        public string QueryString
        {
            get => inner.QueryString;
            set => inner.QueryString = value;
        }

        public string RawTarget
        {
            get => inner.RawTarget;
            set => inner.RawTarget = value;
        }

        public Stream Body
        {
            get => inner.Body;
            set => inner.Body = value;
        }
    }
}
