using ComponentFramework.Generators.Model;
using ComponentFramework.Generators.Views;

namespace ComponentFramework.Generators.Emitting;

/// <summary>Writes the list of an assembly's components and page views. Its namespace is the assembly's own, so that assemblies that see each other's internals do not collide.</summary>
internal static class CatalogEmitter
{
    public static string Emit(string assembly, IEnumerable<string> components, IEnumerable<PageViewFile> pages)
    {
        var space = "ComponentFramework.Generated." + RazorClassName.Identifier(assembly);
        var code = new CodeWriter();
        code.Line($"[assembly: {Api.Catalog}ComponentCatalog<global::{space}.GeneratedCatalog>]");
        code.Line("");
        code.Line($"namespace {space};");
        code.Line("");
        code.Open($"internal sealed class GeneratedCatalog : {Api.Catalog}IComponentCatalogSource");
        List(code, $"{Api.ComponentDescriptor}> Components", components.Select(component => $"{component}.Descriptor"));
        code.Gap();
        List(code, $"{Api.PageDescriptor}> Pages", pages.Select(page => $"new {Api.PageDescriptor}(typeof({page.Model}), static () => new {page.View}())"));
        code.Close();
        return GeneratedFile.Header + code;
    }

    private static void List(CodeWriter code, string property, IEnumerable<string> items)
    {
        var lines = items.ToList();
        var start = $"public {Api.Collections}IReadOnlyList<{property} {{ get; }} =";
        if (lines.Count == 0)
        {
            code.Line(start + " [];");
            return;
        }

        code.Line(start);
        code.Line("[");
        foreach (var line in lines)
        {
            code.Line($"    {line},");
        }

        code.Line("];");
    }
}
