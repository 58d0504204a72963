using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;
using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads the handlers of a component, those of its base classes among them.</summary>
internal sealed class EventReader(
    INamedTypeSymbol component,
    Compilation compilation,
    ShapeReader shapes,
    AccessReader access,
    PredictionReader predictions,
    ProblemList problems)
{
    private readonly Dictionary<string, IMethodSymbol> _byName = new(StringComparer.Ordinal);

    public EquatableArray<EventModel> Read()
    {
        var events = new List<EventModel>();
        foreach (var handler in Handlers())
        {
            if (Read(handler) is { } model)
            {
                events.Add(model);
            }
        }

        return new(events.OrderBy(model => model.Name, StringComparer.Ordinal));
    }

    /// <summary>The most derived method of each handler: an override is the handler it overrides.</summary>
    private IEnumerable<IMethodSymbol> Handlers()
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var method in component.SelfAndBases().SelectMany(level => level.GetMembers().OfType<IMethodSymbol>()))
        {
            var isHandler = false;
            for (IMethodSymbol? level = method; level is not null; level = level.OverriddenMethod)
            {
                isHandler |= level.Attribute(Names.EventAttribute) is not null;
            }

            if (isHandler && !overridden.Contains(method.OriginalDefinition))
            {
                yield return method;
            }

            for (var level = method.OverriddenMethod; level is not null; level = level.OverriddenMethod)
            {
                overridden.Add(level.OriginalDefinition);
            }
        }
    }

    private EventModel? Read(IMethodSymbol handler)
    {
        var (reason, advice) = HandlerCheck.Find(handler, component, compilation);
        if (reason is not null)
        {
            problems.Add(handler, Rules.BadHandler, handler.Name, reason, advice);
            return null;
        }

        var title = HandlerCheck.Title(handler.Name);
        var name = Names.Snake(title);
        if (name == Names.Refresh)
        {
            problems.Add(handler, Rules.EventReserved, handler.Name, name);
            return null;
        }

        if (_byName.TryGetValue(name, out var other))
        {
            problems.Add(handler, Rules.EventOverloaded, other.Name, handler.Name, component.Name, name);
            return null;
        }

        _byName[name] = handler;
        var arguments = Arguments(handler);
        return arguments is null ? null : new(
            name,
            title,
            handler.Name,
            handler.ReturnsVoid ? HandlerReturn.Void : handler.ReturnType.Is("System.Threading.Tasks.Task") ? HandlerReturn.Task : HandlerReturn.ValueTask,
            new(arguments),
            access.OfEvent(handler, component),
            predictions.IsOptimistic(handler),
            new TraitReader(component, compilation, problems).Rate(handler),
            Visibility.Of(handler.Parameters.Select(parameter => parameter.Type), component),
            Names.Summary(handler));
    }

    private List<ArgumentModel>? Arguments(IMethodSymbol handler)
    {
        var arguments = new List<ArgumentModel>();
        var isSound = true;
        foreach (var parameter in handler.Parameters)
        {
            if (parameter.Type.Is("System.Threading.CancellationToken"))
            {
                arguments.Add(new(parameter.Name, "", "", ArgumentModel.CancellationToken, null, null));
                continue;
            }

            var wireName = Names.Snake(parameter.Name);
            isSound &= IsFree(parameter, wireName, handler, arguments);
            var known = shapes.Unsupported.Count;
            var shape = shapes.Read(parameter.Type, parameter.Name);
            foreach (var unsupported in shapes.Unsupported.Skip(known))
            {
                problems.Add(parameter, Rules.ArgumentUnbindable, unsupported.Path, handler.Name, unsupported.Type, unsupported.Reason, unsupported.Advice);
                isSound = false;
            }

            arguments.Add(new(Names.Identifier(parameter.Name), wireName, parameter.Type.ToDisplayString(Symbols.Code), shape, Defaults.Expression(parameter), Names.Summary(parameter))
            {
                Rules = RulesOf(parameter, handler),
                Label = RuleReader.Label(parameter),
            });
        }

        return isSound ? arguments : null;
    }

    private EquatableArray<string> RulesOf(IParameterSymbol parameter, IMethodSymbol handler)
    {
        var rules = RuleReader.Find(parameter);
        var misplaced = rules.Select(rule => (Rule: rule, Problem: RuleReader.Problem(rule, parameter.Type, component, compilation), Path: parameter.Name));
        foreach (var (rule, (reason, advice), path) in misplaced.Concat(shapes.Misplaced).Where(rule => rule.Problem.Reason is not null).ToList())
        {
            problems.Add(SourceSpan.Of(rule) ?? SourceSpan.Of(parameter), Rules.RuleUnkept, rule.AttributeClass!.Name.Replace("Attribute", ""), path, handler.Name, reason!, advice);
        }

        shapes.Misplaced.Clear();
        return RuleReader.Codes(rules, parameter.Type);
    }

    private bool IsFree(IParameterSymbol parameter, string wireName, IMethodSymbol handler, List<ArgumentModel> before)
    {
        var reason = Names.ReservedFields.Contains(wireName) ? "which is a field of the framework's own"
            : before.Any(argument => argument.WireName == wireName) ? "as another parameter does"
            : wireName == "field_names" ? "and 'FieldNames' is the type of Fields"
            : null;
        if (reason is not null)
        {
            problems.Add(parameter, Rules.ArgumentNameTaken, parameter.Name, handler.Name, wireName, reason);
        }

        return reason is null;
    }
}
