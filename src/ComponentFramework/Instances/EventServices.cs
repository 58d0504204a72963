using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Instances;

/// <summary>The services of one event, in a scope that is opened when the first of them is asked for: many components need none.</summary>
internal sealed class EventServices(IServiceScopeFactory scopes) : IKeyedServiceProvider, IAsyncDisposable
{
    private IServiceScope? _scope;
    private bool _isDisposed;

    private IServiceProvider Services => (_scope ?? Open()).ServiceProvider;

    public object? GetService(Type serviceType) => Services.GetService(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => ((IKeyedServiceProvider)Services).GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => Services.GetRequiredKeyedService(serviceType, serviceKey);

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_scope is IAsyncDisposable scope)
        {
            return scope.DisposeAsync();
        }

        _scope?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A component may ask from several threads at once, and from work that outlives its event.</summary>
    private IServiceScope Open()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var opened = scopes.CreateScope();
        if (Interlocked.CompareExchange(ref _scope, opened, null) is not { } first)
        {
            return opened;
        }

        opened.Dispose();
        return first;
    }
}
