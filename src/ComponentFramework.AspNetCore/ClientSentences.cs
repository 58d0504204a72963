namespace ComponentFramework.AspNetCore;

/// <summary>The sentences that the browser client shows to visitors where the server has sent none.</summary>
public sealed class ClientSentences
{
    /// <summary>While an event is tried again because no answer came. Default "The server does not answer. Trying again…".</summary>
    public string Retrying { get; set; } = "The server does not answer. Trying again…";

    /// <summary>When a component was shown afresh in place of an event. Default "This part was out of date. Please try again.".</summary>
    public string Expired { get; set; } = "This part was out of date. Please try again.";

    /// <summary>When an event failed. Default "This did not work. Please try again.".</summary>
    public string Failed { get; set; } = "This did not work. Please try again.";

    /// <summary>What the button is called that takes such a sentence away, for screen readers. Default "Dismiss".</summary>
    public string Dismiss { get; set; } = "Dismiss";
}
