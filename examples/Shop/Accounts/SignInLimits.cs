namespace Shop.Accounts;

/// <summary>How many wrong passwords are tolerated: the <c>SignIn</c> section of the configuration.</summary>
internal sealed class SignInLimits
{
    /// <summary>How many one network may send for one account within <see cref="Window"/>.</summary>
    public int WrongPerAccount { get; set; } = 10;

    /// <summary>How many one network may send for all accounts within <see cref="Window"/>.</summary>
    public int WrongPerNetwork { get; set; } = 100;

    /// <summary>How long they count.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);
}
