namespace Shop.Accounts;

/// <summary>The form of a new customer.</summary>
/// <param name="ReturnUrl">Where the customer goes afterwards.</param>
/// <param name="Problems">What is wrong with the last try, in sentences.</param>
public sealed record SignUpPage(FormToken Token, string ReturnUrl, string Name = "", string Email = "", IReadOnlyList<string>? Problems = null);
