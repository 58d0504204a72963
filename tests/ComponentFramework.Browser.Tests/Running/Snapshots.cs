namespace ComponentFramework.Browser.Tests.Running;

/// <summary>What a component shows at one moment, and whether it is the same at another. What a page's forms have for browsers without scripts is left out.</summary>
internal static class Snapshots
{
    private const string Nodes =
        """
        const nodes = [];
        const walker = document.createTreeWalker(root);
        for (let node = root; node; node = walker.nextNode()) if (node.name !== '_component') nodes.push(node);
        const html = root.outerHTML.replace(/ data-(state|rev)="[^"]*"| action="[^"]*_component=[^"]*"|<input type="hidden" name="_component"[^>]*>/g, '');
        """;

    /// <summary>A component's HTML without what the answer alone can know, and without how the connection is doing.</summary>
    public static Task<string> ViewAsync(this ILocator component) => component.EvaluateAsync<string>(
        """
        (root) => {
          const copy = root.cloneNode(true);
          for (const field of copy.querySelectorAll('input[name=_component]')) field.remove();
          for (const form of copy.querySelectorAll('form')) form.removeAttribute('action');
          for (const element of [copy, ...copy.querySelectorAll('*')]) {
            for (const name of ['data-state', 'data-rev', 'data-live', 'data-loading', 'data-predicted', 'data-optimistic']) element.removeAttribute(name);
          }
          return copy.outerHTML;
        }
        """);

    /// <summary>Keeps every node of a component in mind.</summary>
    public static Task RememberAsync(this ILocator component) => component.EvaluateAsync($"(root) => {{ {Nodes} window.before = {{ nodes, html }}; }}");

    /// <summary>The component has the very nodes that it had, and they look as they did.</summary>
    public static async Task IsAsBeforeAsync(this ILocator component) => Assert.Equal("same nodes, same HTML", await component.EvaluateAsync<string>(
        $$"""
        (root) => {
          {{Nodes}}
          const { before } = window;
          const isSame = nodes.length === before.nodes.length && nodes.every((node, at) => node === before.nodes[at]);
          return `${isSame ? 'same' : 'other'} nodes, ${html === before.html ? 'same HTML' : html}`;
        }
        """));
}
