using System.Globalization;
using ComponentFramework.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Shop.Layout;

namespace Shop.Accounts;

/// <summary>Signing up, in and out: plain forms that work without JavaScript.</summary>
internal static class AccountEndpoints
{
    private const string WrongPair = "That email and password do not belong together. Please try again.";
    private const string TooManyTries = "Too many tries from here. Please wait some minutes and try again.";
    private const string SignedUp = "Please sign in. If this email was new to us, the password you have just chosen belongs to it now.";
    private const int MaxEmailLength = 256;
    private const int MaxPasswordLength = 128;

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account");
        account.MapGet("/sign-in", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) => IsSignedIn(context)
            ? Results.LocalRedirect(LocalAddress.Or(returnUrl))
            : Pages.Show(new SignInPage(FormToken.For(context, antiforgery), LocalAddress.Or(returnUrl))));
        account.MapGet("/sign-up", (HttpContext context, IAntiforgery antiforgery, string? returnUrl) => IsSignedIn(context)
            ? Results.LocalRedirect(LocalAddress.Or(returnUrl))
            : Pages.Show(new SignUpPage(FormToken.For(context, antiforgery), LocalAddress.Or(returnUrl))));
        account.MapGet("/sign-out", (HttpContext context, IAntiforgery antiforgery) =>
            Pages.Show(new SignOutPage(FormToken.For(context, antiforgery))));
        account.MapGet("/denied", () =>
            Pages.Show(new ProblemPage("Not for you", "This page is for members of staff. Sign in with another account to see it."), StatusCodes.Status403Forbidden));

        var forms = account.MapGroup("").AddEndpointFilter<FormCheck>();
        forms.MapPost("/sign-in", SignInAsync);
        forms.MapPost("/sign-up", SignUpAsync);
        forms.MapPost("/sign-out", SignOutAsync);
    }

    private static bool IsSignedIn(HttpContext context) => context.User.Identity?.IsAuthenticated == true;

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery antiforgery, PasswordCheck passwords, SignInTries tries, SignedInVisit visit)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (email, password, returnUrl) = (form["email"].ToString().Trim(), form["password"].ToString(), LocalAddress.Or(form["ReturnUrl"]));
        var page = new SignInPage(FormToken.For(context, antiforgery), returnUrl, email);
        if (email.Length > MaxEmailLength || password.Length > MaxPasswordLength)
        {
            return Pages.Show(page with { Email = "", Problem = WrongPair }, StatusCodes.Status422UnprocessableEntity);
        }

        var (network, account) = (ClientNetwork.Of(context), email.ToUpperInvariant());
        if (tries.Begin(network, account) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Pages.Show(page with { Problem = TooManyTries }, StatusCodes.Status429TooManyRequests);
        }

        if (await passwords.FindAsync(email, password) is { } customer)
        {
            tries.Succeeded(network, account);
            await visit.BeginAsync(context, customer);
            return Results.LocalRedirect(LocalAddress.ContentOf(returnUrl));
        }

        return Pages.Show(page with { Problem = WrongPair }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SignUpAsync(HttpContext context, IAntiforgery antiforgery, UserManager<Customer> users)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, email, password) = (form["name"].ToString().Trim(), form["email"].ToString().Trim(), form["password"].ToString());
        var (token, returnUrl) = (FormToken.For(context, antiforgery), LocalAddress.Or(form["ReturnUrl"]));
        var customer = new Customer { Name = name, UserName = email, Email = email };
        var problems = name.Length is 0 or > 100 ? ["Please tell us your name, in at most 100 characters."] : await CreateAsync(users, customer, password);
        return problems.Count == 0
            ? Pages.Show(new SignInPage(token, returnUrl, email, Notice: SignedUp))
            : Pages.Show(new SignUpPage(token, returnUrl, name, email, problems), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is wrong with what was entered. An email that has an account already is not: only its owner's password opens that, before and after.</summary>
    private static async Task<IReadOnlyList<string>> CreateAsync(UserManager<Customer> users, Customer customer, string password)
    {
        if (password.Length > MaxPasswordLength || customer.Email!.Length > MaxEmailLength)
        {
            return [$"Please choose a password of at most {MaxPasswordLength} characters, and an email of at most {MaxEmailLength}."];
        }

        // The email is the user name too; one sentence about it is enough.
        string[] untold = [nameof(IdentityErrorDescriber.DuplicateEmail), nameof(IdentityErrorDescriber.DuplicateUserName), nameof(IdentityErrorDescriber.InvalidUserName)];
        var created = await users.CreateAsync(customer, password);
        return [.. created.Errors.Where(error => !untold.Contains(error.Code)).Select(error => error.Description)];
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignedInVisit visit)
    {
        await visit.EndAsync(context);
        return Results.LocalRedirect(LocalAddress.ContentOf(LocalAddress.Default));
    }
}
