using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.Generators.Tests.Components;

/// <summary>Has parameters and services of every kind.</summary>
[Component("listing"), AllowAnonymous]
public sealed partial class ListingComponent(
    IServiceProvider services,
    TimeProvider clock,
    [FromKeyedServices("big")] Shelf shelf,
    IComparer<int>? order,
    string greeting = "hello") : Listing<int>
{
    [Parameter] public required int ProductId { get; init; }

    [Parameter] public required string? Title { get; init; }

    [Parameter] public string Sort { get; init; } = "price";

    [Parameter] public Size Size { get; set; } = Size.M;

    [Parameter] public int? Limit { get; init; } = 10;

    [Parameter] public Point From { get; private init; } = new(1, 1);

    [Parameter] public IReadOnlyList<Size> Sizes { get; init; } = [Size.S];

    [Parameter] public ImmutableArray<int> Pages { get; init; } = [1];

    [Parameter] public Dictionary<string, int>? Weights { get; init; }

    [Parameter] public string Writer { get; init; } = "nobody";

    public IServiceProvider Services => services;

    public TimeProvider Clock => clock;

    public Shelf Shelf => shelf;

    public IComparer<int>? Order => order;

    public string Greeting => greeting;
}

public abstract class Listing<T> : Component<ListingState>
{
    [Parameter] public T? Inherited { get; init; }

    [Event] public virtual void OnSelect(T item) => Selected = item;

#pragma warning disable CF040 // the test looks into the instance that ran
    public T? Selected { get; protected set; }
#pragma warning restore CF040
}

public sealed record ListingState;

public sealed record Shelf(string Name);
