using System.Reflection;
using ComponentFramework.Catalog;
using ComponentFramework.Generators.Tests.Compiling;
using ComponentFramework.Generators.Views;

namespace ComponentFramework.Generators.Tests.Views;

public sealed class ViewTests
{
    private const string Product = """
        namespace Shop.Parts
        {
            public sealed record ProductState;
            [Component("product"), AllowAnonymous] public sealed partial class ProductComponent : Component<ProductState> { [Event] public void OnAdd(int id) { } }
        }
        namespace Shop.Pages
        {
            public sealed record ProductPage(int Id);
            public sealed record ShopLayout(string Title);
        }

        """;

    [Theory]
    [InlineData("Components/Product.cshtml", "global::AspNetCoreGeneratedDocument.Components_Product")]
    [InlineData("9top.cshtml", "global::AspNetCoreGeneratedDocument._9top")]
    [InlineData("1st/my-view.d/2x-é_a b.cshtml", "global::AspNetCoreGeneratedDocument._1st_my_view_d_2x_é_a_b")]
    [InlineData("Areas/Über.CSHTML", "global::AspNetCoreGeneratedDocument.Areas_Über")]
    [InlineData(".hidden/X.cshtml", "global::AspNetCoreGeneratedDocument._hidden_X")]
    public void A_file_becomes_the_class_that_Razor_names(string path, string expected) => Assert.Equal(expected, RazorClassName.Of(path, null));

    [Theory]
    [InlineData("@inherits Shop.Parts.ProductComponent.View")]
    [InlineData("@inherits global::Shop.Parts.ProductComponent.View")]
    [InlineData("@using Shop.Parts\n@inherits ProductComponent.View;")]
    [InlineData("@using P = Shop.Parts.ProductComponent\n  @inherits P.View  ")]
    [InlineData("@* @inherits Other.View *@\r\n@using Shop.Parts\r\n@inherits ProductComponent.View\r\n<p @Root>@inherits</p>")]
    public void A_component_is_found_as_its_view_names_it(string text)
    {
        var compiled = Compiled.Of(
            Product + "namespace AspNetCoreGeneratedDocument { internal sealed class Components_Product : Shop.Parts.ProductComponent.View { public override Task ExecuteAsync() => Task.CompletedTask; } }",
            new RazorText("Components/Product.cshtml", text));
        Assert.Empty(compiled.Problems);
        var component = Assert.Single(Catalog(compiled).Components);
        Assert.Equal("Components_Product", component.CreateView!().GetType().Name);
    }

    [Theory]
    [InlineData("On(Events.Add(1))", true)]
    [InlineData("On(Cart.Events.Add(1))", true)]
    [InlineData("OnParent(Shop.Events.Open())", true)]
    [InlineData("On(Shop.Events.Open())", false)]
    [InlineData("On(new ComponentEvent(\"add\"))", false)]
    public void A_view_sends_events_of_its_own_component_or_says_that_they_are_its_parents(string trigger, bool isAllowed)
    {
        var compiled = Compiled.Of($$"""
            public sealed record S;
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>
            {
                protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
                [Event] public void OnAdd(int id) { }
            }
            [Component("shop"), AllowAnonymous] public sealed partial class Shop : Component<S>
            {
                protected override Task MountAsync(CancellationToken ct) { State = new(); return Task.CompletedTask; }
                [Event] public void OnOpen() { }
            }
            public abstract class CartView : Cart.View { protected object Trigger => {{trigger}}; }
            """);
        Assert.Equal(isAllowed, !compiled.Output.GetDiagnostics(TestContext.Current.CancellationToken).Any(problem => problem.Id == "CS1503"));
    }

    [Fact]
    public void Imports_of_the_folders_around_a_view_apply_to_it()
    {
        var compiled = Compiled.Of(
            Product,
            new RazorText("_ViewImports.cshtml", "@using Shop.Parts"),
            new RazorText("Components/_viewimports.cshtml", "@using Shop.Nothing"),
            new RazorText("Components/Deep/Product.cshtml", "@inherits ProductComponent.View"));
        Assert.Contains("new global::AspNetCoreGeneratedDocument.Components_Deep_Product()", compiled.Files["Shop.Parts.ProductComponent.Descriptor.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_of_other_folders_do_not() =>
        Assert.Equal("CF028", Assert.Single(Compiled.Of(
            Product,
            new RazorText("Comp/_ViewImports.cshtml", "@using Shop.Parts"),
            new RazorText("Components/Product.cshtml", "@inherits ProductComponent.View")).Problems).Id);

    [Fact]
    public void A_global_using_applies_to_views() =>
        Assert.Empty(Compiled.Of([Product, "global using Shop.Parts;"], new RazorText("Product.cshtml", "@inherits ProductComponent.View")).Problems);

    [Fact]
    public void A_namespace_directive_moves_the_class()
    {
        var own = Compiled.Of(Product, new RazorText("Views/A.cshtml", "@namespace My.Own\n@inherits Shop.Parts.ProductComponent.View"));
        Assert.Contains("new global::My.Own.Views_A()", own.Files["Shop.Parts.ProductComponent.Descriptor.g.cs"], StringComparison.Ordinal);
        var imported = Compiled.Of(
            Product,
            new RazorText("Views/_ViewImports.cshtml", "@namespace My.Root"),
            new RazorText("Views/Sub/Deep/B.cshtml", "@inherits Shop.Parts.ProductComponent.View"));
        Assert.Contains("new global::My.Root.Sub.Deep.Views_Sub_Deep_B()", imported.Files["Shop.Parts.ProductComponent.Descriptor.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_and_layouts_are_found_by_their_models()
    {
        var compiled = Compiled.Of(
            Product + """
                namespace AspNetCoreGeneratedDocument
                {
                    internal sealed class Pages_Product : ComponentFramework.Rendering.PageView<Shop.Pages.ProductPage> { public override Task ExecuteAsync() => Task.CompletedTask; }
                    internal sealed class Pages_Layout : ComponentFramework.Rendering.LayoutView<Shop.Pages.ShopLayout> { public override Task ExecuteAsync() => Task.CompletedTask; }
                }
                """,
            new RazorText("_ViewImports.cshtml", "@using ComponentFramework.Rendering\n@using Shop.Pages"),
            new RazorText("Pages/Product.cshtml", "@inherits PageView<ProductPage>"),
            new RazorText("Pages/Layout.cshtml", "@inherits LayoutView<ShopLayout>"));
        Assert.Empty(compiled.Problems);
        var pages = Catalog(compiled).Pages.ToDictionary(page => page.Model.Name, page => page.CreateView().GetType().Name);
        Assert.Equal(("Pages_Product", "Pages_Layout"), (pages["ProductPage"], pages["ShopLayout"]));
    }

    [Fact]
    public void A_page_view_may_derive_from_a_base_class_of_the_author()
    {
        var compiled = Compiled.Of(
            Product + "public abstract class ShopPage<T> : ComponentFramework.Rendering.PageView<T> where T : class { }",
            new RazorText("Product.cshtml", "@inherits ShopPage<Shop.Pages.ProductPage>"));
        Assert.Empty(compiled.Problems);
        Assert.Contains("typeof(global::Shop.Pages.ProductPage)", compiled.Files["ComponentCatalog.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@model int\n<p>an ordinary view</p>")]
    [InlineData("@inherits Microsoft.AspNetCore.Mvc.Razor.RazorPage<int>")]
    [InlineData("@inherits NoSuchThing")]
    [InlineData("@inherits not a type <")]
    [InlineData("@inherits")]
    [InlineData("@using (Html.BeginForm()) { }")]
    [InlineData("")]
    public void Other_views_are_left_alone(string text)
    {
        var compiled = Compiled.Of(Product, new RazorText("Other.cshtml", text));
        Assert.Empty(compiled.Problems);
        Assert.DoesNotContain("CreateView", compiled.Files["Shop.Parts.ProductComponent.Descriptor.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@inherits CartComponent.View", "CartComponent.View", "'CartComponent', which is not known here")]
    [InlineData("@inherits Shop.Pages.ProductPage.View", "Shop.Pages.ProductPage.View", "'Shop.Pages.ProductPage', which has no [Component]")]
    [InlineData("<p>\n@inherits ComponentFramework.Rendering.PageView<CartPage>", "ComponentFramework.Rendering.PageView<CartPage>", "the model 'CartPage', which is not known here")]
    public void A_view_of_something_unknown_is_reported_where_it_says_so(string text, string at, string what)
    {
        var problem = Assert.Single(Compiled.Of(Product, new RazorText("Cart.cshtml", text)).Problems);
        Assert.Equal("CF028", problem.Id);
        Assert.Contains(what, problem.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/project/Cart.cshtml", problem.Location.GetLineSpan().Path);
        Assert.Equal(at, text.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        Assert.Equal(text.Count(letter => letter == '\n'), problem.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_view_whose_class_hides_its_component_is_reported()
    {
        var problem = Assert.Single(Compiled.Of(Product, new RazorText("ProductComponent.cshtml", "@using Shop.Parts\n@inherits ProductComponent.View")).Problems);
        Assert.Equal("CF028", problem.Id);
        Assert.Contains("'ProductComponent', which is the class of this view itself", problem.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(Compiled.Of(Product, new RazorText("ProductComponent.cshtml", "@inherits Shop.Parts.ProductComponent.View")).Problems);
        Assert.Empty(Compiled.Of(Product, new RazorText("Parts/ProductComponent.cshtml", "@using Shop.Parts\n@inherits ProductComponent.View")).Problems);
    }

    [Fact]
    public void Two_views_for_one_component_or_model_are_reported()
    {
        var problems = Compiled.Of(
            Product,
            new RazorText("A.cshtml", "@inherits Shop.Parts.ProductComponent.View"),
            new RazorText("B.cshtml", "@inherits Shop.Parts.ProductComponent.View"),
            new RazorText("C.cshtml", "@inherits ComponentFramework.Rendering.PageView<Shop.Pages.ProductPage>"),
            new RazorText("D.cshtml", "@inherits ComponentFramework.Rendering.LayoutView<Shop.Pages.ProductPage>")).Problems;
        Assert.Equal(["CF027", "CF027"], problems.Select(problem => problem.Id));
        Assert.StartsWith("'ProductComponent' is shown by this view and by 'A.cshtml'.", problems[0].GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("'ProductPage' is shown by this view and by 'C.cshtml'.", problems[1].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_of_another_assemblys_component_is_reported()
    {
        var problem = Assert.Single(Compiled.Of("", new RazorText("A.cshtml", "@inherits ComponentFramework.Generators.Tests.Components.FormComponent.View")).Problems);
        Assert.Equal("CF029", problem.Id);
        Assert.Contains("Move the view to 'ComponentFramework.Generators.Tests'.", problem.GetMessage(), StringComparison.Ordinal);
    }

    private static IComponentCatalogSource Catalog(Compiled compiled) => compiled.Load().GetCustomAttribute<ComponentCatalogAttribute>()!.CreateSource();
}
