using System.Text.RegularExpressions;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Reads a class with <c>[Component]</c>.</summary>
internal sealed class ComponentReader
{
    private readonly INamedTypeSymbol _type;
    private readonly AttributeData _attribute;
    private readonly Compilation _compilation;
    private readonly ProblemList _problems = new();

    private ComponentReader(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        _type = type;
        _attribute = attribute;
        _compilation = compilation;
    }

    public static FoundComponent Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var reader = new ComponentReader((INamedTypeSymbol)context.TargetSymbol, context.Attributes[0], context.SemanticModel.Compilation);
        var model = reader.Read(cancellationToken);
        var name = reader.Name is { Length: > 0 } written ? new ComponentName(written, context.TargetSymbol.Name, SourceSpan.Of(reader._attribute)) : null;
        return new(model, name, reader._problems.ToArray());
    }

    private string Name => _attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";

    private ComponentModel? Read(CancellationToken cancellationToken)
    {
        CheckName();
        if (_type.StateType() is not { } state)
        {
            _problems.Add(_type, Rules.NotAComponent, _type.Name);
            return null;
        }

        if (!CanBeExtended())
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var seal = new ShapeReader(_type, _compilation, forPayload: false);
        var payload = new ShapeReader(_type, _compilation, forPayload: true);
        var access = new AccessReader(_problems);
        var predictions = new PredictionReader(_type, _compilation, _problems, cancellationToken);
        predictions.Check();
        new KeptOutside(_type, _compilation, _problems, cancellationToken).Check();
        var events = new EventReader(_type, _compilation, payload, access, predictions, _problems).Read();
        var parameters = new ParameterReader(_type, _compilation, seal, payload, _problems).Read();
        var stateShape = ReadState(state, seal);
        var services = new ServiceReader(_type, _problems).Read();
        var traits = new TraitReader(_type, _compilation, _problems);
        var startsEmpty = StartsEmpty(state, traits);
        var model = new ComponentModel
        {
            Namespace = _type.ContainingNamespace.IsGlobalNamespace ? "" : _type.ContainingNamespace.ToDisplayString(),
            Containers = new(Containers()),
            TypeName = Names.Identifier(_type.Name),
            FullName = _type.FullName(),
            FileName = FileName(),
            Name = Name,
            StateType = state.FullName(),
            Access = access.OfComponent(_type),
            Services = services,
            Parameters = parameters.Models,
            ComposeVisibility = parameters.Visibility,
            Events = events,
            SealShapes = seal.Shapes,
            PayloadShapes = payload.Shapes,
            StateShape = stateShape,
            SchemaVersion = 0,
            Slots = traits.Slots(),
            RateLimit = traits.Rate(_type),
            CacheSeconds = traits.CacheSeconds(),
            IsLive = traits.Overrides("Groups"),
            HasThrottleKey = traits.Overrides("GetThrottleKey"),
            HasOptimisticPatch = traits.Overrides("GetOptimisticPatch"),
            MountsForVisitor = traits.MountsForVisitor(cancellationToken),
            StartsEmpty = startsEmpty,
            IsSound = false,
        };
        return _problems.HasErrors
            ? model
            : model with { IsSound = true, SchemaVersion = SchemaHash.Of(model.SealShapes, model.Parameters, model.StateShape) };
    }

    private int ReadState(ITypeSymbol state, ShapeReader seal)
    {
        var known = seal.Unsupported.Count;
        var shape = seal.Read(state.WithNullableAnnotation(NullableAnnotation.NotAnnotated), state.Name);
        foreach (var unsupported in seal.Unsupported.Skip(known))
        {
            _problems.Add(_type, Rules.StateUnsupported, unsupported.Path, unsupported.Type, unsupported.Reason, unsupported.Advice);
        }

        return shape;
    }

    private bool StartsEmpty(ITypeSymbol state, TraitReader traits)
    {
        if (traits.Overrides("MountAsync"))
        {
            return false;
        }

        var canBeEmpty = state is INamedTypeSymbol { IsAbstract: false, TypeKind: TypeKind.Class } named
            && named.InstanceConstructors.Any(constructor =>
                constructor.Parameters.All(parameter => parameter.IsOptional) && _compilation.IsSymbolAccessibleWithin(constructor, _type))
            && !named.SelfAndBases().SelectMany(level => level.GetMembers()).Any(ConstructorChoice.IsRequired);
        if (!canBeEmpty)
        {
            _problems.Add(_type, Rules.NeverMounted, _type.Name, state.Name);
        }

        return canBeEmpty;
    }

    private void CheckName()
    {
        if (!Regex.IsMatch(Name, "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))
        {
            _problems.Add(SourceSpan.Of(_attribute), Rules.BadName, _type.Name, Name, Suggestion());
        }
    }

    private string Suggestion()
    {
        var name = _type.Name.EndsWith("Component", StringComparison.Ordinal) ? _type.Name.Substring(0, _type.Name.Length - "Component".Length) : _type.Name;
        var suggestion = Names.Snake(name).Replace('_', '-').Trim('-');
        return suggestion.Length == 0 ? "name" : suggestion;
    }

    private bool CanBeExtended()
    {
        var reason = _type switch
        {
            { IsStatic: true } => ("static", "Remove 'static'."),
            { IsAbstract: true } => ("abstract", "Put [Component] on the classes that derive from it."),
            { IsFileLocal: true } => ("file-local", "Remove 'file'."),
            _ when WithContainers().Any(level => level.IsGenericType) => ("generic", "Derive a class for each type and put [Component] there."),
            _ when WithContainers().Any(level => level.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                => ("private", "Make it internal or public."),
            _ => default,
        };
        if (reason != default)
        {
            _problems.Add(_type, Rules.CannotBeMade, _type.Name, reason.Item1, reason.Item2);
            return false;
        }

        var closed = WithContainers().FirstOrDefault(level => !IsPartial(level));
        if (closed is not null)
        {
            _problems.Add(closed, Rules.NotPartial, _type.Name, closed.Name, SymbolEqualityComparer.Default.Equals(closed, _type) ? "a component" : "a component inside another class");
            return false;
        }

        var taken = _type.GetMembers().Where(member => Names.GeneratedMembers.Contains(member.Name)).ToList();
        foreach (var member in taken)
        {
            _problems.Add(member, Rules.MemberTaken, _type.Name, member.Name);
        }

        return taken.Count == 0;
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .All(declaration => declaration.Modifiers.Any(modifier => modifier.ValueText == "partial"));

    private IEnumerable<INamedTypeSymbol> WithContainers()
    {
        for (INamedTypeSymbol? level = _type; level is not null; level = level.ContainingType)
        {
            yield return level;
        }
    }

    private IEnumerable<string> Containers() => WithContainers().Skip(1).Reverse().Select(container => $"partial {Keyword(container)} {Names.Identifier(container.Name)}");

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    private string FileName() => _type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)).Replace("@", "");
}
