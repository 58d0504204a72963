namespace Shop.Accounts;

/// <summary>Who is signed in.</summary>
/// <param name="Name">The customer's name, or null for nobody.</param>
public sealed record AccountState(string? Name, bool IsStaff);
