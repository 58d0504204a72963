namespace Shop.Checkout;

/// <summary>The payment tokens that the test gateway knows.</summary>
public static class TestTokens
{
    /// <summary>The payment is authorised at once.</summary>
    public const string Succeeds = "tok_success";

    /// <summary>The card is declined.</summary>
    public const string Declines = "tok_decline";

    /// <summary>The gateway never answers.</summary>
    public const string TimesOut = "tok_timeout";
}
