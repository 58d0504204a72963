using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Shop.Layout;

namespace Shop.Accounts;

/// <summary>Signing up, in and out: plain forms that work without JavaScript.</summary>
internal static class AccountEndpoints
{
    private const string WrongPair = "That email and password do not belong together. Please try again.";
    private const string Locked = "Too many tries. Please wait five minutes and try again.";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account");
        account.MapGet("/sign-in", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) =>
            Pages.Show(new SignInPage(FormToken.For(context, antiforgery), LocalAddress.Or(returnUrl))));
        account.MapGet("/sign-up", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) =>
            Pages.Show(new SignUpPage(FormToken.For(context, antiforgery), LocalAddress.Or(returnUrl))));
        account.MapGet("/sign-out", (HttpContext context, IAntiforgery antiforgery) =>
            Pages.Show(new SignOutPage(FormToken.For(context, antiforgery))));
        account.MapGet("/denied", () =>
            Pages.Show(new ProblemPage("Not for you", "This page is for members of staff. Sign in with another account to see it."), StatusCodes.Status403Forbidden));

        var forms = account.MapGroup("").AddEndpointFilter<FormCheck>();
        forms.MapPost("/sign-in", SignInAsync);
        forms.MapPost("/sign-up", SignUpAsync);
        forms.MapPost("/sign-out", SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Customer> signIn, SignedInVisit visit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var email = form["email"].ToString().Trim();
        var returnUrl = LocalAddress.Or(form["ReturnUrl"]);
        var customer = await signIn.UserManager.FindByEmailAsync(email);
        var result = customer is null
            ? SignInResult.Failed
            : await signIn.CheckPasswordSignInAsync(customer, form["password"].ToString(), lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await visit.BeginAsync(context, customer!);
            return Results.LocalRedirect(returnUrl);
        }

        var problem = result.IsLockedOut ? Locked : WrongPair;
        return Pages.Show(new SignInPage(FormToken.For(context, antiforgery), returnUrl, email, problem), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SignUpAsync(HttpContext context, IAntiforgery antiforgery, UserManager<Customer> users, SignedInVisit visit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, email, password) = (form["name"].ToString().Trim(), form["email"].ToString().Trim(), form["password"].ToString());
        var returnUrl = LocalAddress.Or(form["ReturnUrl"]);
        var customer = new Customer { Name = name, UserName = email, Email = email };
        var problems = name.Length is 0 or > 100 ? ["Please tell us your name, in at most 100 characters."] : await CreateAsync(users, customer, password);
        if (problems.Count == 0)
        {
            await visit.BeginAsync(context, customer);
            return Results.LocalRedirect(returnUrl);
        }

        return Pages.Show(
            new SignUpPage(FormToken.For(context, antiforgery), returnUrl, name, email, problems), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<string>> CreateAsync(UserManager<Customer> users, Customer customer, string password)
    {
        if (password.Length > 128)
        {
            return ["Please choose a password of at most 128 characters."];
        }

        var created = await users.CreateAsync(customer, password);
        if (created.Succeeded)
        {
            return [];
        }

        // The email is the user name too; one sentence about it is enough.
        string[] sameAgain = [nameof(IdentityErrorDescriber.DuplicateUserName), nameof(IdentityErrorDescriber.InvalidUserName)];
        var problems = created.Errors.Where(error => !sameAgain.Contains(error.Code)).Select(error => error.Description).ToList();
        return problems.Count > 0 ? problems : ["That email cannot be used. Please try another one."];
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignedInVisit visit)
    {
        await visit.EndAsync(context);
        return Results.LocalRedirect(LocalAddress.Default);
    }
}
