using ComponentFramework.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComponentFramework.Generators.Discovery;

/// <summary>Finds what a component keeps outside of its state: it is set by one event and gone in the next, without a word.</summary>
internal sealed class KeptOutside(INamedTypeSymbol component, Compilation compilation, ProblemList problems, CancellationToken cancellationToken)
{
    public void Check()
    {
        foreach (var level in component.SelfAndBases().TakeWhile(level => !level.Is(Names.ComponentOfState)))
        {
            foreach (var member in level.GetMembers())
            {
                Check(level, member);
            }

            CheckConstructorParameters(level);
        }
    }

    private void Check(INamedTypeSymbol level, ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { IsConst: false, IsReadOnly: false, IsImplicitlyDeclared: false }:
                Add(level, member, "field", member.IsStatic);
                break;
            case IPropertySymbol property when property.IsKept() && property.Attribute(Names.ParameterAttribute) is null:
                Add(level, member, "property", member.IsStatic);
                break;
        }
    }

    /// <summary>What a primary constructor takes is a field as soon as something is assigned to it.</summary>
    private void CheckConstructorParameters(INamedTypeSymbol level)
    {
        foreach (var declaration in level.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<ClassDeclarationSyntax>())
        {
            if (declaration.ParameterList is not { } list)
            {
                continue;
            }

            // Wherever the class is written: assignments may stand in another part.
            foreach (var parameter in list.Parameters)
            {
                if (level.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken).DescendantNodes().Any(node => IsAssigned(node, parameter.Identifier.ValueText)))
                    && compilation.GetSemanticModel(parameter.SyntaxTree).GetDeclaredSymbol(parameter, cancellationToken) is { } symbol)
                {
                    Add(level, symbol, "constructor parameter", isStatic: false);
                }
            }
        }
    }

    private bool IsAssigned(SyntaxNode node, string name)
    {
        var target = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => unary.Operand,
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => unary.Operand,
            _ => null,
        };
        return target is IdentifierNameSyntax { Identifier.ValueText: var written } && written == name
            && compilation.GetSemanticModel(target.SyntaxTree).GetSymbolInfo(target, cancellationToken).Symbol
                is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
    }

    private void Add(INamedTypeSymbol level, ISymbol member, string kind, bool isStatic) => problems.Add(
        member,
        Rules.KeptOutsideState,
        level.Name,
        member.Name,
        isStatic ? $"a static {kind}, which all visitors share and no other machine knows" : $"a {kind}, which is gone with the next event, because each event has an instance of its own");
}
