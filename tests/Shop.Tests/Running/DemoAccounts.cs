namespace Shop.Tests.Running;

/// <summary>The accounts that a new shop comes with, as the README names them.</summary>
public static class DemoAccounts
{
    public const string Ada = "ada@example.com";
    public const string Ben = "ben@example.com";
    public const string Staff = "kim@example.com";
    public const string Password = "linden-loom";
}
