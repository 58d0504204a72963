using ComponentFramework.Generators.Tests.Compiling;

namespace ComponentFramework.Generators.Tests.Views;

/// <summary>What Razor makes code of that only MVC's own pages can run, and views that are called like what they show.</summary>
public sealed class MvcPartTests
{
    private const string Home = """
        namespace Shop
        {
            public sealed record Home(string Title);
            public sealed record Layout(string Title);
            public sealed record S;
            [Component("cart"), AllowAnonymous] public sealed partial class Cart : Component<S>;
        }

        """;

    [Theory]
    [InlineData("Home.cshtml", "@using Shop\n@inherits PageView<Home>\n", 1, "'@inherits PageView<Home>' names 'Home', which is the class of this view itself.", "Call the file something else, such as HomePage.cshtml, or move it into a folder.")]
    [InlineData("Layout.cshtml", "@using Shop\n@inherits LayoutView<Layout>\n", 1, "'@inherits LayoutView<Layout>' names 'Layout', which is the class of this view itself.", "Call the file something else, such as LayoutPage.cshtml, or move it into a folder.")]
    [InlineData("Cart.cshtml", "@using Shop\n@inherits Cart.View\n", 1, "'@inherits Cart.View' names 'Cart', which is the class of this view itself.", "Move the file into a folder, or write the name in full: @inherits global::….Cart.View.")]
    public void A_view_that_is_called_like_what_it_shows_is_told_so(string path, string text, int line, string what, string remedy)
    {
        var problem = Assert.Single(Compiled.Of(Home, new RazorText("_ViewImports.cshtml", "@using ComponentFramework.Rendering"), new RazorText(path, text)).Problems);
        Assert.Equal(("CF028", line), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.StartsWith(what, problem.GetMessage());
        Assert.EndsWith(remedy, problem.GetMessage());
    }

    [Theory]
    [InlineData("<html>\n<head></head></html>", 2, "'<head' is taken for a tag helper of MVC", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor")]
    [InlineData("<body class=\"a\">", 1, "'<body' is taken for a tag helper of MVC", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor")]
    [InlineData("<p><a href=\"~/shop\">Shop</a>", 1, "'href=\"~/' is taken for a tag helper of MVC", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor")]
    [InlineData("@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor\n@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n<form>", 3, "'<form' is taken for a tag helper of MVC", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers")]
    [InlineData("@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor\n@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n<a asp-page=\"x\">", 3, "'asp-page' is taken for a tag helper of MVC", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers")]
    public void A_tag_that_MVC_would_take_is_told_with_the_line_to_write(string text, int line, string what, string remedy)
    {
        var problem = Assert.Single(Page(text).Problems);
        Assert.Equal(("CF043", line), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.StartsWith(what, problem.GetMessage());
        Assert.Contains("Write " + remedy + " into this file or _ViewImports.cshtml.", problem.GetMessage());
    }

    [Theory]
    [InlineData("@inject IServiceProvider Services", "'@inject' is a directive of MVC", "Take the service in the component's constructor, or in the page's endpoint.")]
    [InlineData("@model Home", "'@model' is a directive of MVC", "Write: @inherits PageView<…>.")]
    [InlineData("@page \"/home\"", "'@page' is a directive of MVC", "Write: app.MapGet(\"/\", () => Pages.Show(new …)).")]
    [InlineData("@section Side {\n}", "'@section' is a directive of MVC", "Write @Place(…) in the layout, or a property of its model.")]
    public void A_directive_of_MVC_is_told_with_what_there_is_instead(string text, string what, string remedy)
    {
        var problem = Assert.Single(Page(text).Problems);
        Assert.Equal(("CF044", 1), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line));
        Assert.StartsWith(what, problem.GetMessage());
        Assert.EndsWith(remedy, problem.GetMessage());
    }

    [Theory]
    [InlineData("@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor", "<head></head><body><a href=\"~/\"></a><form></form></body>")]
    [InlineData("@addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers", "@removeTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers\n@removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor\n<head></head><form></form>")]
    [InlineData("", "@* <head> @inject A b *@<header></header><p>@@model</p>")]
    public void What_MVC_does_not_take_is_fine(string imports, string text) => Assert.Empty(Page(text, imports).Problems);

    [Fact]
    public void Views_of_MVC_are_its_own_business() => Assert.Empty(Compiled.Of(Home, new RazorText("Views/Index.cshtml", "@model Home\n@inject A b\n<head></head>")).Problems);

    private static Compiled Page(string text, string imports = "") => Compiled.Of(
        Home,
        new RazorText("_ViewImports.cshtml", "@using ComponentFramework.Rendering\n" + imports),
        new RazorText("Pages/Start.cshtml", "@inherits PageView<Shop.Home>\n" + text));
}
