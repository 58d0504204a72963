using System.Collections.Concurrent;

namespace Shop.Checkout;

/// <summary>A gateway without money: its three tokens succeed, decline and never answer. It forgets everything when the shop stops.</summary>
internal sealed class TestPaymentGateway : IPaymentGateway
{
    private readonly ConcurrentDictionary<Guid, string> authorised = new();

    public async Task<PaymentAnswer> AuthoriseAsync(Payment payment, CancellationToken cancellationToken)
    {
        switch (payment.Token)
        {
            case TestTokens.Succeeds:
                return new PaymentAnswer(authorised.GetOrAdd(payment.Key, key => $"test-{key:N}"), null);
            case TestTokens.TimesOut:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case TestTokens.Declines:
                return new PaymentAnswer(null, "Your card was declined. You have not been charged; please try another card.");
        }

        return new PaymentAnswer(null, "That card is not known. You have not been charged; please try another card.");
    }

    public Task<string?> FindAsync(Guid paymentKey, CancellationToken cancellationToken) =>
        Task.FromResult(authorised.GetValueOrDefault(paymentKey));

    public Task CancelAsync(Guid paymentKey, CancellationToken cancellationToken)
    {
        authorised.TryRemove(paymentKey, out _);
        return Task.CompletedTask;
    }
}
