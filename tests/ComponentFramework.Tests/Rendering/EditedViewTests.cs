using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using ComponentFramework.Rendering;
using ComponentFramework.Tests.Components;
using ComponentFramework.Tests.Components.Pages;

namespace ComponentFramework.Tests.Rendering;

/// <summary>What is cached of a view is dropped for all tests, so nothing runs beside these.</summary>
[CollectionDefinition(nameof(EditedViewTests), DisableParallelization = true)]
[Collection(nameof(EditedViewTests))]
public sealed class EditedViewTests
{
    [Fact]
    public async Task An_edited_view_is_shown_wherever_the_old_one_was_kept()
    {
        await using var host = Some.Host();
        var old = await host.MountAsync<EditedComponent>();
        Assert.Equal(("before the edit, off", "before the edit, on"), (old.Text("i"), old.Predict("button").QuerySelector("i")!.TextContent));
        Assert.Equal("before the edit", (await host.OpenAsync(new EditedPage())).Find("main").TextContent);

        Apply(typeof(FirstEdit), typeof(EditOfPage));

        var mounted = await host.MountAsync<EditedComponent>();
        Assert.Equal(("first edit, off", "first edit, on"), (mounted.Text("i"), mounted.Predict("button").QuerySelector("i")!.TextContent));
        Assert.Equal("after the edit", (await host.OpenAsync(new EditedPage())).Find("main").TextContent);

        // A page that was open goes on with what is there now, and so does the next edit.
        await old.ClickAsync("button");
        Assert.Equal("first edit, on", old.Text("i"));
        Apply(typeof(SecondEdit));
        Assert.Equal("second edit, off", (await host.MountAsync<EditedComponent>()).Text("i"));
    }

    /// <summary>Does what the runtime does after an edit: calls the handlers that assemblies name.</summary>
    private static void Apply(params Type[] edited)
    {
        var handlers = typeof(Component).Assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>();
        var methods = handlers.SelectMany(handler => new[] { "ClearCache", "UpdateApplication" }
            .Select(name => handler.HandlerType.GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])));
        foreach (var method in methods.OfType<MethodInfo>())
        {
            method.Invoke(null, [edited]);
        }
    }

    private abstract class Edit(string word) : EditedComponent.View
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<p "u8);
            Write(Root);
            WriteLiteral("><button "u8);
            Write(On(Events.Switch()));
            WriteLiteral(">Switch</button><i>"u8);
            Write(word);
            Write(State.IsOn ? ", on" : ", off");
            WriteLiteral("</i></p>"u8);
            return Task.CompletedTask;
        }
    }

    [MetadataUpdateOriginalType(typeof(AspNetCoreGeneratedDocument.Components_Edited))]
    private sealed class FirstEdit() : Edit("first edit");

    [MetadataUpdateOriginalType(typeof(AspNetCoreGeneratedDocument.Components_Edited))]
    private sealed class SecondEdit() : Edit("second edit");

    [MetadataUpdateOriginalType(typeof(AspNetCoreGeneratedDocument.Components_Pages_EditedPage))]
    private sealed class EditOfPage : PageView<EditedPage>
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<main>after the edit</main>"u8);
            return Task.CompletedTask;
        }
    }
}
