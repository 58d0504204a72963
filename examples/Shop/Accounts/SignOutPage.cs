namespace Shop.Accounts;

/// <summary>Asks before signing out, so that a link from elsewhere cannot do it.</summary>
public sealed record SignOutPage(FormToken Token);
