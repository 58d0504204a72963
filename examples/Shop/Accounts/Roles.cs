namespace Shop.Accounts;

internal static class Roles
{
    /// <summary>People who work in the shop. It is the name of the role and of the policy that asks for it.</summary>
    public const string Staff = "Staff";
}
