using AngleSharp.Dom;
using ComponentFramework.Instances;
using ComponentFramework.Predicting;
using ComponentFramework.Protocol;
using ComponentFramework.Testing.Pages;
using ComponentFramework.Testing.Transports;

namespace ComponentFramework.Testing;

/// <summary>
/// A component on a page: what it shows, and what a person can do with it. Events chain, each one starting from the state
/// that the one before it has left. Its typed <c>State</c> comes from <see cref="MountedState"/>.
/// </summary>
/// <typeparam name="TComponent">The component.</typeparam>
public sealed class MountedComponent<TComponent> : IMountedComponent<TComponent>
    where TComponent : Component
{
    internal MountedComponent(TestPage page, string id)
    {
        Page = page;
        Id = id;
    }

    /// <summary>The page it is on.</summary>
    public TestPage Page { get; }

    /// <summary>The id of the instance and of its root element.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public TComponent Component => (TComponent)Page.Visitor.Host.Restore(SealedState, Page.Visitor);

    /// <summary>The messages that nobody has answered yet, by field: <c>cart.Errors["quantity"]</c>. A copy; changing it changes nothing.</summary>
    public Errors Errors => Component.Errors;

    /// <summary>What the page would send as <c>state</c>.</summary>
    public string SealedState => Page.Read(Id, root => root.GetAttribute(Wire.Attributes.State) ?? "");

    /// <summary>How many versions of this instance there were, this one included.</summary>
    public int Revision => int.Parse(Page.Read(Id, root => root.GetAttribute(Wire.Attributes.Revision)!), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The HTML of the component, its children included.</summary>
    public string Html => Page.Read(Id, root => root.OuterHtml);

    /// <summary>The outermost element.</summary>
    public IElement Root => Page.Read(Id, root => root);

    /// <summary>The one element that matches, the root and children included.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <exception cref="PageMismatchException">None matches, or several do; the message shows what is there.</exception>
    public IElement Find(string selector) => Page.Read(Id, root => Markup.Find(root, selector));

    /// <summary>All elements that match, in the order of the page; empty when none does.</summary>
    /// <param name="selector">A CSS selector.</param>
    public IReadOnlyList<IElement> FindAll(string selector) => Page.Read(Id, root => Markup.FindAll(root, selector));

    /// <summary>Whether any element matches.</summary>
    /// <param name="selector">A CSS selector.</param>
    public bool Has(string selector) => FindAll(selector).Count > 0;

    /// <summary>The text of the one element that matches, as a person reads it: runs of white space are one space.</summary>
    /// <param name="selector">A CSS selector.</param>
    /// <exception cref="PageMismatchException">None matches, or several do; the message shows what is there.</exception>
    public string Text(string selector) => Page.Read(Id, root => Markup.Text(Markup.Find(root, selector)));

    /// <summary>
    /// What a person sees as soon as the element is clicked, before the server has answered: a copy of the component with the
    /// prediction that came with the trigger.
    /// </summary>
    /// <param name="selector">A CSS selector of a trigger, or of something in one.</param>
    /// <exception cref="PageMismatchException">Nothing is predicted for it; the message says why.</exception>
    public IElement Predict(string selector) => Page.Read(Id, root => Prediction.Of(Markup.Find(root, selector)));

    /// <summary>The one child component of a type, at any depth.</summary>
    /// <typeparam name="TChild">The child.</typeparam>
    /// <exception cref="PageMismatchException">There is none, or several.</exception>
    public MountedComponent<TChild> Child<TChild>()
        where TChild : Component => Page.Read(Id, Page.ComponentIn<TChild>);

    /// <summary>All child components of a type, at any depth.</summary>
    /// <typeparam name="TChild">The child.</typeparam>
    public IReadOnlyList<MountedComponent<TChild>> Children<TChild>()
        where TChild : Component => Page.Read(Id, Page.ComponentsIn<TChild>);

    /// <summary>Sends an event and shows its answer.</summary>
    /// <param name="event">Made with the component's <c>Events</c>.</param>
    /// <param name="eventId">The client's name for it; the same one again repeats the event. Default: one of its own.</param>
    /// <returns>Status 200, or 422 with errors.</returns>
    /// <exception cref="EventRefusedException">It was refused.</exception>
    public async Task<EventOutcome> SendAsync(ComponentEvent @event, string? eventId = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Demanded(@event.Name, await TrySendAsync(@event, eventId));
    }

    /// <summary>Sends an event that may be refused, and shows its answer when it is not.</summary>
    /// <param name="event">Made with the component's <c>Events</c>.</param>
    /// <param name="eventId">The client's name for it; the same one again repeats the event. Default: one of its own.</param>
    public Task<EventOutcome> TrySendAsync(ComponentEvent @event, string? eventId = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return TrySendAsync(@event.Name, WirePayload.Of(@event), eventId, isAnswerLost: false, CancellationToken.None);
    }

    /// <summary>Sends an event and hangs up before its answer: the handler's token is cancelled when this one is.</summary>
    /// <param name="event">Made with the component's <c>Events</c>.</param>
    /// <param name="hangsUp">Cancelled by the test when the visitor goes away.</param>
    /// <param name="eventId">The client's name for it; an event with a name is finished even so, because its sender may ask again.</param>
    /// <exception cref="OperationCanceledException">The visitor has hung up.</exception>
    public Task<EventOutcome> SendUntilAsync(ComponentEvent @event, CancellationToken hangsUp, string? eventId = null)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return Page.SendAsync(Id, Page.Compose(Id, @event.Name, eventId, WirePayload.Of(@event)), isAnswerLost: false, hangsUp);
    }

    /// <summary>Sends any event with any fields, as somebody with other tools than a browser can.</summary>
    /// <param name="event">The event's name.</param>
    /// <param name="fields">The fields of the form.</param>
    public Task<EventOutcome> TrySendFormAsync(string @event, params (string Name, string Value)[] fields) =>
        TrySendAsync(@event, WirePayload.Of([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]), null, isAnswerLost: false, CancellationToken.None);

    /// <summary>Sends any event with any JSON object as its payload, as somebody with other tools than a browser can.</summary>
    /// <param name="event">The event's name.</param>
    /// <param name="payload">A JSON object.</param>
    public Task<EventOutcome> TrySendJsonAsync(string @event, string payload) =>
        TrySendAsync(@event, WirePayload.Of(payload), null, isAnswerLost: false, CancellationToken.None);

    /// <summary>Sends an event whose answer never arrives: the server has handled it, the page does not know.</summary>
    /// <param name="event">Made with the component's <c>Events</c>.</param>
    /// <param name="eventId">What the page calls the event when it tries again.</param>
    public Task LoseAnswerAsync(ComponentEvent @event, string eventId)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return TrySendAsync(@event.Name, WirePayload.Of(@event), eventId, isAnswerLost: true, CancellationToken.None);
    }

    /// <summary>Clicks: on a trigger, inside one, or on a button that submits a form.</summary>
    /// <param name="selector">A CSS selector that matches one element.</param>
    /// <exception cref="PageMismatchException">Nobody could click there, or nothing would happen.</exception>
    /// <exception cref="EventRefusedException">The event was refused.</exception>
    public Task<EventOutcome> ClickAsync(string selector) => UseAsync(root => Trigger.Click(Markup.Find(root, selector)));

    /// <summary>Types into a form and submits it.</summary>
    /// <param name="selector">A CSS selector that matches one form.</param>
    /// <param name="values">What is typed or chosen, by field name; the other fields keep what they have.</param>
    /// <exception cref="PageMismatchException">Nobody could enter that, or a browser would not submit it.</exception>
    /// <exception cref="EventRefusedException">The event was refused.</exception>
    public Task<EventOutcome> SubmitAsync(string selector, params (string Name, string Value)[] values) =>
        UseAsync(root => Trigger.Submit(Markup.Find(root, selector), null, values));

    /// <summary>Types into, ticks or chooses in a field that reacts to being changed.</summary>
    /// <param name="selector">A CSS selector that matches one field.</param>
    /// <param name="value">What is entered.</param>
    /// <exception cref="PageMismatchException">Nobody could enter that, or nothing would happen.</exception>
    /// <exception cref="EventRefusedException">The event was refused.</exception>
    public Task<EventOutcome> ChangeAsync(string selector, string value) => UseAsync(root => Trigger.Change(Markup.Find(root, selector), value));

    /// <summary>Asks for the component with the state the page has, without an event.</summary>
    public async Task<EventOutcome> ReloadAsync() =>
        Demanded("mount", await Page.SendAsync(Id, Page.Compose(Id, null, null, WirePayload.None), isAnswerLost: false, CancellationToken.None));

    /// <summary>Mounts afresh after a refusal with <c>state_expired</c>, as the browser's client does.</summary>
    public async Task<EventOutcome> RemountAsync() => Demanded("mount", await Page.RemountAsync(Id));

    /// <summary>Opens the page's connection and joins every live component on it, or joins again after it was lost.</summary>
    /// <exception cref="EventRefusedException">A component refused to be joined.</exception>
    public Task ConnectAsync() => Page.ConnectAsync();

    /// <summary>Cuts the page's connection. The page shows what it showed; its events go by HTTP.</summary>
    public Task LoseConnectionAsync() => Page.LoseConnectionAsync();

    /// <summary>Changes what the page sends as <c>state</c>, as somebody who edits the page can.</summary>
    /// <param name="change">Makes another state of the present one; see <see cref="Tampered"/>.</param>
    public void Reseal(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(SealedState);
        Page.Read(Id, root =>
        {
            root.SetAttribute(Wire.Attributes.State, changed);
            return root;
        });
    }

    /// <summary>A copy of the component as it is now, on a page of another visitor, or of the same one at another machine.</summary>
    /// <param name="visitor">Who sends what this visitor's page holds.</param>
    public MountedComponent<TComponent> CopyFor(TestVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var (page, id) = PageDocument.Holding(Html);
        return new(new TestPage(visitor, page), id);
    }

    private async Task<EventOutcome> UseAsync(Func<IElement, Trigger> find)
    {
        var trigger = Page.Read(Id, find);
        var sent = Page.Compose(trigger.ComponentId, trigger.Event, NewEventId(), trigger.Payload);
        var outcome = await Page.SendAsync(trigger.ComponentId, sent, isAnswerLost: false, CancellationToken.None);
        return Demanded(trigger.Event, outcome);
    }

    private Task<EventOutcome> TrySendAsync(string @event, WirePayload payload, string? eventId, bool isAnswerLost, CancellationToken ct) =>
        Page.SendAsync(Id, Page.Compose(Id, @event, eventId ?? NewEventId(), payload), isAnswerLost, ct);

    private static string NewEventId() => Guid.NewGuid().ToString();

    private EventOutcome Demanded(string @event, EventOutcome outcome) => outcome.IsRefused
        ? throw new EventRefusedException($"The event '{@event}' of '{Id}'", outcome)
        : outcome;
}
