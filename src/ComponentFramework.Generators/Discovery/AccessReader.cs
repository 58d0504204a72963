using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads who may use a component or an event.</summary>
internal sealed class AccessReader(ProblemList problems)
{
    private const string Space = "Microsoft.AspNetCore.Authorization.";
    private const string Authorize = Space + "AuthorizeAttribute";
    private const string AllowAnonymous = Space + "AllowAnonymousAttribute";

    private static readonly IReadOnlyCollection<string> Contracts =
        [Space + "IAuthorizeData", Space + "IAllowAnonymous", Space + "IAuthorizationRequirementData"];

    /// <summary>
    /// The demands of a class and of its base classes. The nearest class that has <c>[AllowAnonymous]</c> ends the search:
    /// whoever writes it on a derived class means that class.
    /// </summary>
    public AccessModel OfComponent(INamedTypeSymbol type)
    {
        var demands = new List<DemandModel>();
        foreach (var level in type.SelfAndBases())
        {
            Check(level, type);
            var own = Demands(level);
            var isAnonymous = level.Attribute(AllowAnonymous) is not null;
            if (isAnonymous && own.Count > 0)
            {
                problems.Add(type, Rules.AccessContradicts, level.Name);
            }

            demands.AddRange(own);
            if (isAnonymous)
            {
                return demands.Count == 0 ? new(AccessModel.Anonymous, default) : new(AccessModel.Authorized, new(demands));
            }
        }

        if (demands.Count > 0)
        {
            return new(AccessModel.Authorized, new(demands));
        }

        problems.Add(type, Rules.AccessMissing, type.Name);
        return new(AccessModel.Denied, default);
    }

    /// <summary>What an event asks for beyond its component, or null. An overriding handler keeps the demands of what it overrides.</summary>
    public AccessModel? OfEvent(IMethodSymbol handler, INamedTypeSymbol component)
    {
        var demands = new List<DemandModel>();
        for (IMethodSymbol? level = handler; level is not null; level = level.OverriddenMethod)
        {
            Check(level, handler);
            if (level.Attribute(AllowAnonymous) is not null)
            {
                problems.Add(handler, Rules.AnonymousEvent, handler.Name, component.Name);
            }

            demands.AddRange(Demands(level));
        }

        return demands.Count == 0 ? null : new(AccessModel.Authorized, new(demands));
    }

    private static List<DemandModel> Demands(ISymbol symbol) =>
    [
        .. symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(Authorize)).Select(attribute => new DemandModel(
            attribute.Named<string>("Policy") ?? attribute.ConstructorArguments.FirstOrDefault().Value as string,
            attribute.Named<string>("Roles"),
            attribute.Named<string>("AuthenticationSchemes"))),
    ];

    private void Check(ISymbol symbol, ISymbol place)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var isOwn = attribute.AttributeClass is { } type && !type.Is(Authorize) && !type.Is(AllowAnonymous)
                && type.AllInterfaces.Any(face => Contracts.Contains(Symbols.MetadataName(face)));
            if (isOwn)
            {
                problems.Add(place, Rules.AccessUnreadable, symbol.Name, attribute.AttributeClass!.Name);
            }
        }
    }
}
