using System.Collections.Immutable;
using ComponentFramework.Diagnostics;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Discovery;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComponentFramework.Generators;

/// <summary>Warns of a broadcast whose event no component has: it compiles, it is sent, and nothing happens.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BroadcastAnalyzer : DiagnosticAnalyzer
{
    private const string ComponentEvent = "ComponentFramework.ComponentEvent";

    private static readonly string[] Senders = ["ComponentFramework.IBroadcaster", "ComponentFramework.Testing.ComponentHost"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnknownBroadcast];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var names = new Lazy<IReadOnlyCollection<string>?>(() => EventNames.Of(start.Compilation));
            start.RegisterOperationAction(context => Analyze(context, names), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, Lazy<IReadOnlyCollection<string>?> names)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!IsSender(call.TargetMethod))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (!argument.IsImplicit && argument.ArgumentKind == ArgumentKind.Explicit && NameIn(argument) is { ConstantValue: { HasValue: true, Value: string name } } written
                && names.Value is { } known && !known.Contains(name))
            {
                var meant = Spelling.Nearest(name, known);
                var remedy = meant is null ? "Compare it with the handler's name: OnSelectSize answers \"select_size\"." : $"Did you mean \"{meant}\"?";
                var forEditors = ImmutableDictionary<string, string?>.Empty.Add("meant", meant);
                context.ReportDiagnostic(Diagnostic.Create(Rules.UnknownBroadcast, written.Syntax.GetLocation(), forEditors, name, remedy));
            }
        }
    }

    /// <summary>The name as a text, or inside <c>new ComponentEvent("…")</c>.</summary>
    private static IOperation? NameIn(IArgumentOperation argument)
    {
        if (argument.Parameter?.Name == "eventName")
        {
            return argument.Value;
        }

        var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
        return value is IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } && type.Is(ComponentEvent) ? arguments[0].Value : null;
    }

    private static bool IsSender(IMethodSymbol method) =>
        method.Name is "SendAsync" or "BroadcastAsync"
        && (Senders.Any(method.ContainingType.Is) || method.ContainingType.AllInterfaces.Any(one => one.Is(Senders[0])));
}
