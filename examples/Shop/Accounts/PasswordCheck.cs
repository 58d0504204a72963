using Microsoft.AspNetCore.Identity;

namespace Shop.Accounts;

/// <summary>Checks an email and a password with the same work for every email, so that the time it takes tells nobody who has an account.</summary>
internal sealed class PasswordCheck(SignInManager<Customer> signIn, IPasswordHasher<Customer> hasher)
{
    /// <summary>What the password of an email without an account is compared with.</summary>
    private static string? _nobodysHash;

    private static readonly Customer Nobody = new() { Name = "" };

    /// <summary>The customer, or null when email and password do not belong together or the account may not sign in.</summary>
    public async Task<Customer?> FindAsync(string email, string password)
    {
        var customer = await signIn.UserManager.FindByEmailAsync(email);
        if (customer?.PasswordHash is null || await signIn.UserManager.IsLockedOutAsync(customer))
        {
            hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(customer, password, lockoutOnFailure: false);
        return result.Succeeded ? customer : null;
    }
}
