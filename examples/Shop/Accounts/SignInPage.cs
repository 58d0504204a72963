namespace Shop.Accounts;

/// <summary>The sign-in form.</summary>
/// <param name="ReturnUrl">Where the customer goes afterwards.</param>
/// <param name="Problem">Why the last try did not succeed, or null.</param>
/// <param name="Notice">What has been done, or null.</param>
public sealed record SignInPage(FormToken Token, string ReturnUrl, string Email = "", string? Problem = null, string? Notice = null);
