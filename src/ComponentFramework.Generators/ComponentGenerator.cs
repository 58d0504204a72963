using System.Text;
using ComponentFramework.Generators.Diagnostics;
using ComponentFramework.Generators.Discovery;
using ComponentFramework.Generators.Emitting;
using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComponentFramework.Generators;

/// <summary>
/// Writes what the framework needs to know about an assembly's components, and reports the mistakes in them. Classes are read
/// into plain values first, and files are written from those: a value that is equal to the one before writes nothing anew.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ComponentGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider
            .ForAttributeWithMetadataName(Names.ComponentAttribute, static (node, _) => node is TypeDeclarationSyntax, ComponentReader.Read)
            .WithTrackingName(Stage.Found);
        var models = found.Where(static component => component.Model is not null).Select(static (component, _) => component.Model!).WithTrackingName(Stage.Models);
        var views = Views(context);
        var components = models.Combine(views)
            .Select(static (pair, _) => (Model: pair.Left, View: pair.Right.Components.FirstOrDefault(view => view.Component == pair.Left.FullName)?.View))
            .WithTrackingName(Stage.Components);

        context.RegisterSourceOutput(models, static (output, model) => Add(output, model));
        context.RegisterSourceOutput(components, static (output, component) =>
        {
            if (component.Model.IsSound)
            {
                output.AddSource(component.Model.FileName + ".Descriptor.g.cs", Text(DescriptorEmitter.Emit(component.Model, component.View)));
            }
        });
        AddCatalog(context, models, views);
        Report(context, found, views);
    }

    private static IncrementalValueProvider<ResolvedViews> Views(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(RazorFile.IsRazor)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => RazorFile.Read(pair.Left, pair.Right.GetOptions(pair.Left), cancellationToken))
            .Where(static file => file is not null)
            .Collect();
        return files.Combine(context.CompilationProvider)
            .Select(static (pair, cancellationToken) => ViewResolver.Resolve([.. pair.Left.Select(file => file!)], pair.Right, cancellationToken))
            .WithTrackingName(Stage.Views);
    }

    private static void Add(SourceProductionContext output, ComponentModel model)
    {
        output.AddSource(model.FileName + ".Events.g.cs", Text(EventsEmitter.Emit(model)));
        output.AddSource(model.FileName + ".Placement.g.cs", Text(PlacementEmitter.Emit(model)));
        if (model.IsSound)
        {
            output.AddSource(model.FileName + ".SealedForm.g.cs", Text(SealEmitter.Emit(model)));
            output.AddSource(model.FileName + ".EventBinder.g.cs", Text(BinderEmitter.Emit(model)));
        }
    }

    private static void AddCatalog(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ComponentModel> models,
        IncrementalValueProvider<ResolvedViews> views)
    {
        var names = models.Where(static model => model.IsSound).Select(static (model, _) => model.FullName).Collect()
            .Select(static (all, _) => new EquatableArray<string>(all.OrderBy(name => name, StringComparer.Ordinal)));
        var catalog = names
            .Combine(views.Select(static (all, _) => all.Pages))
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
            .WithTrackingName(Stage.Catalog);
        context.RegisterSourceOutput(catalog, static (output, content) =>
        {
            var ((components, pages), assembly) = content;
            if (components.Count + pages.Count > 0)
            {
                output.AddSource("ComponentCatalog.g.cs", Text(CatalogEmitter.Emit(assembly, components, pages)));
            }
        });
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<FoundComponent> found,
        IncrementalValueProvider<ResolvedViews> views)
    {
        var strayEvents = context.SyntaxProvider
            .ForAttributeWithMetadataName(Names.EventAttribute, static (node, _) => node is MethodDeclarationSyntax, StrayEvent.Find)
            .Where(static problem => problem is not null)
            .Collect();
        var problems = found.Collect()
            .Select(static (all, _) => new EquatableArray<Problem>(all.SelectMany(component => component.Problems).Concat(DuplicateNames.Find(all))))
            .Combine(strayEvents.Select(static (all, _) => new EquatableArray<Problem>(all.Select(problem => problem!))))
            .Combine(views.Select(static (all, _) => all.Problems));
        context.RegisterSourceOutput(problems.Combine(context.CompilationProvider), static (output, content) =>
        {
            var (((ofComponents, ofEvents), ofViews), compilation) = content;
            foreach (var problem in ofComponents.Concat(ofEvents).Concat(ofViews).Distinct())
            {
                output.ReportDiagnostic(problem.In(compilation));
            }
        });
    }

    private static SourceText Text(string code) => SourceText.From(code, Encoding.UTF8);
}
