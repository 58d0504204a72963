using Microsoft.CodeAnalysis;

namespace ComponentFramework.Generators.Diagnostics;

/// <summary>
/// Every mistake that is found at compile time. A message says what happened, what was expected, and what to type;
/// <c>docs/errors.md</c> has a section for each code.
/// </summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error("CF001", "A component has to be partial",
        "'{0}' is {2}, but '{1}' is not partial. The generator adds Events, Compose and View to the class, so every declaration around it has to be partial. Write: partial class {1}.");

    public static readonly DiagnosticDescriptor NameTaken = Error("CF002", "Two components have one name",
        "'{0}' and '{1}' are both named '{2}'. The name is the component's address, so it has to be unique in the application. Change one of them: [Component(\"{2}-…\")].");

    public static readonly DiagnosticDescriptor BadName = Error("CF003", "A component's name does not fit an address",
        "'{0}' is named '{1}'. Expected lower-case letters, digits and single hyphens, starting with a letter. Write: [Component(\"{2}\")].");

    public static readonly DiagnosticDescriptor NotAComponent = Error("CF004", "A class with [Component] does not derive from Component<TState>",
        "'{0}' has [Component] but does not derive from Component<TState>. A component is a class with a state. Write: partial class {0} : Component<{0}State>.");

    public static readonly DiagnosticDescriptor CannotBeMade = Error("CF005", "A component that cannot be made",
        "'{0}' is {1}. The framework makes an instance for each event, so a component has to be a class of its own that is not {1}. {2}");

    public static readonly DiagnosticDescriptor AccessMissing = Warning("CF006", "A component does not say who may use it",
        "'{0}' has neither [Authorize] nor [AllowAnonymous]. Until it says who may use it, everybody is refused. Write [AllowAnonymous] for everybody, or [Authorize] for signed-in visitors.");

    public static readonly DiagnosticDescriptor AnonymousEvent = Error("CF007", "[AllowAnonymous] on an event",
        "'{0}' has [AllowAnonymous]. An event can only ask for more than its component does, never for less. Remove the attribute, or put [AllowAnonymous] on '{1}' and [Authorize] on its other events.");

    public static readonly DiagnosticDescriptor AccessUnreadable = Error("CF008", "An authorization attribute that cannot be read at compile time",
        "'{0}' has [{1}], whose demands are decided by its own code. The framework knows [Authorize] and [AllowAnonymous] themselves. Write [Authorize(Policy = \"…\")] and register a policy of that name.");

    public static readonly DiagnosticDescriptor AccessContradicts = Error("CF009", "[Authorize] and [AllowAnonymous] together",
        "'{0}' has both [Authorize] and [AllowAnonymous]. One of them decides who may use it. Remove the one you do not mean.");

    public static readonly DiagnosticDescriptor BadHandler = Error("CF010", "A handler that cannot answer an event",
        "'{0}' cannot answer an event: {1}. Expected an instance method like 'public void OnSelectSize(string size)' that returns void, Task or ValueTask. {2}");

    public static readonly DiagnosticDescriptor EventOverloaded = Error("CF011", "Two handlers answer one event",
        "'{0}' and '{1}' of '{2}' both answer the event '{3}'. An event has exactly one handler. Rename one of them, or give one handler optional parameters.");

    public static readonly DiagnosticDescriptor EventReserved = Error("CF012", "An event has a name of the framework",
        "'{0}' answers the event '{1}', which is built in. The framework answers it by running RefreshAsync. Override RefreshAsync, or rename the handler.");

    public static readonly DiagnosticDescriptor ArgumentUnbindable = Error("CF013", "An argument that cannot be bound",
        "The parameter '{0}' of '{1}' has the type '{2}': {3}. Expected text, numbers, bool, enums, Guid, dates and times, lists of these, and records made of these. {4}");

    public static readonly DiagnosticDescriptor ArgumentNameTaken = Error("CF014", "An argument has a name that is taken",
        "The parameter '{0}' of '{1}' travels as '{2}', {3}. Every argument needs a name of its own in the payload. Rename the parameter.");

    public static readonly DiagnosticDescriptor EventOutside = Error("CF015", "[Event] on a method that is not part of a component",
        "'{0}' has [Event], but '{1}' is not a component. Only components answer events. {2}");

    public static readonly DiagnosticDescriptor ParameterUnsupported = Error("CF016", "A parameter that cannot be sealed",
        "'{0}' has the type '{1}': {2}. Parameters travel in the seal, like state. Expected text, numbers, bool, enums, Guid, dates and times, lists and dictionaries of these, and records made of these. {3}");

    public static readonly DiagnosticDescriptor ParameterNotSettable = Error("CF017", "A parameter that cannot be set",
        "The parameter '{0}' of '{1}' {2}. Expected an instance property with a setter. Write: [Parameter] public required {3} {0} {{ get; init; }}.");

    public static readonly DiagnosticDescriptor RequiredNotParameter = Error("CF018", "A required member that nobody sets",
        "'{0}.{1}' is required but not a [Parameter]. The framework makes the component, and only parameters are given to it. Put [Parameter] on it, or remove 'required'.");

    public static readonly DiagnosticDescriptor ParameterNameTaken = Error("CF019", "Two parameters have one name",
        "The parameters '{0}' and '{1}' of '{2}' are both called '{3}' in addresses and in Compose. Every parameter needs a name of its own. Rename one of them.");

    public static readonly DiagnosticDescriptor ConstructorUnclear = Error("CF020", "It is not clear how to make a component",
        "'{0}' has {1}. The framework passes services to exactly one constructor. Keep one public constructor, best as a primary constructor: class {0}(IService service).");

    public static readonly DiagnosticDescriptor StateUnsupported = Error("CF021", "A state that cannot be sealed",
        "'{0}' has the type '{1}': {2}. Expected text, numbers, bool, enums, Guid, dates and times, lists and dictionaries of these, and records made of these. {3}");

    public static readonly DiagnosticDescriptor NeverMounted = Error("CF022", "A component that never gets a state",
        "'{0}' does not override MountAsync, and '{1}' cannot be made without arguments. A component needs a first state. Write: protected override async Task MountAsync(CancellationToken ct) => State = …;");

    public static readonly DiagnosticDescriptor BadRate = Error("CF023", "A rate that cannot be read",
        "'{0}' has [RateLimit(\"{1}\")]. Expected a whole number from 1 on and a unit: 5/second, 30/minute, 3/hour, 100/day. Write: [RateLimit(\"5/second\")].");

    public static readonly DiagnosticDescriptor CachedForVisitor = Error("CF024", "A cached component that asks who is looking",
        "'{0}' has [Cache] but uses Visitor in '{1}'. What is cached is shown to all visitors. Remove [Cache], or move what belongs to the visitor to a component of its own.");

    public static readonly DiagnosticDescriptor BadCacheTime = Error("CF025", "A component is cached for no time",
        "'{0}' has [Cache(Seconds = {1})]. Expected a whole number of seconds from 1 on. Write: [Cache(Seconds = 300)], or remove the attribute.");

    public static readonly DiagnosticDescriptor BadSlot = Error("CF026", "A slot without a name of its own",
        "'{0}' declares {1}. Every slot needs a name, and has it alone. Write: [Slots(\"reviews\", \"recommendations\")].");

    public static readonly DiagnosticDescriptor ViewTaken = Error("CF027", "Two views for one component or model",
        "'{0}' is shown by this view and by '{1}'. A component or a model has exactly one view. Delete one of the two files, or give one of them a component or model of its own.");

    public static readonly DiagnosticDescriptor ViewUnknown = Error("CF028", "A view of something unknown",
        "'@inherits {0}' names {1}. Expected the View of a component of this project, or PageView<TModel> or LayoutView<TModel> with a class as its model. {2}");

    public static readonly DiagnosticDescriptor ViewElsewhere = Error("CF029", "A view of another project's component",
        "'@inherits {0}' names a component of the project '{1}'. A component and its view are compiled together. Move the view to '{1}'.");

    public static readonly DiagnosticDescriptor MemberTaken = Error("CF030", "A member has the name of a generated one",
        "'{0}' declares '{1}', which the generator adds to every component. The generated members are Events, Fields, Compose, View, Descriptor and their types. Rename '{1}'.");

    public static readonly DiagnosticDescriptor NotPredictable = Error("CF031", "What runs ahead of time needs more than the state",
        "'{0}' cannot run ahead of time: {1}. It runs for every trigger of the view, whether or not anybody clicks, so it may touch nothing but State and Errors. {2}");

    public static readonly DiagnosticDescriptor OptimisticWithoutEvent = Error("CF032", "[Optimistic] on a method that answers no event",
        "'{0}' has [Optimistic], but it answers no event. Only what an event does can be told ahead of time. Write: [Event, Optimistic].");

    public static readonly DiagnosticDescriptor ValueWithoutQuotes = Error("CF033", "A value in an attribute without quotes",
        "'{0}' stands in an attribute without quotes. A space in the value would begin another attribute. Write quotes: data-name=\"@…\".");

    public static readonly DiagnosticDescriptor ValueInTag = Error("CF034", "A value where a tag or an attribute has its name",
        "'{0}' stands inside a tag, outside of an attribute's value. What it holds could be any attribute. Write name=\"@…\" (null and false leave the attribute out), or choose between texts of the template: @(isOpen ? \"open\" : null).");

    public static readonly DiagnosticDescriptor ValueInScript = Error("CF035", "A value in a script or style sheet",
        "'{0}' stands in a script, a style sheet or an attribute that is code, where encoding does not keep it a value. Write it into an attribute and read that: data-name=\"@…\". Markup that you have made safe yourself is written with @Raw(…).");

    public static readonly DiagnosticDescriptor MarkupFromValue = Error("CF036", "A value written as markup",
        "'{0}' is given to WriteLiteral, which writes it as it is. Only the markup of the template is written so. Write @…, which encodes it, or @Raw(…) for markup that is known to be safe.");

    public static readonly DiagnosticDescriptor RuleUnkept = Error("CF037", "A rule that cannot be kept",
        "[{0}] of '{1}', an argument of '{2}', cannot be kept: {3}. Every rule of an argument is checked before the handler runs. {4}");

    public static readonly DiagnosticDescriptor ParameterRule = Error("CF038", "A rule of a parameter",
        "'{2}.{1}' has [{0}], but parameters are not checked. The page that places the component gives them, and no person has a field for them. Check what an address may bring in MountAsync: throw new NotFoundException(\"…\").");

    public static readonly DiagnosticDescriptor KeptOutsideState = Warning("CF040", "A component keeps something outside of its state",
        "'{0}' keeps '{1}' in {2}. What lasts from one event to the next is its State. Move it there, State = State with {{ … }}, or make it readonly when it never changes.");

    public static readonly DiagnosticDescriptor UnknownBroadcast = Warning("CF041", "A broadcast of an event that nobody has",
        "No component has the event '{0}', so nothing will happen. Expected \"refresh\", or the name of an [Event] in snake_case. {1}");

    public static readonly DiagnosticDescriptor RootMisplaced = Error("CF042", "A view that is more than its root element",
        "'{0}' {1}: {2}, which the browser replaces when it changes. Put everything into one element with @Root. Write: <section @Root>…</section>.");

    public static readonly DiagnosticDescriptor TagHelperInView = Error("CF043", "A tag helper of MVC in a view",
        "'{0}' is taken for a tag helper of MVC, which views of components and pages do not run. They write the tags of the template as they are. Write @removeTagHelper *, {1} into this file or _ViewImports.cshtml.");

    public static readonly DiagnosticDescriptor ForeignDirective = Error("CF044", "A directive of MVC in a view",
        "'@{0}' is a directive of MVC, which views of components and pages do not have. They take what they show from {1}. {2}");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotPartial, NameTaken, BadName, NotAComponent, CannotBeMade, AccessMissing, AnonymousEvent, AccessUnreadable,
        AccessContradicts, BadHandler, EventOverloaded, EventReserved, ArgumentUnbindable, ArgumentNameTaken, EventOutside,
        ParameterUnsupported, ParameterNotSettable, RequiredNotParameter, ParameterNameTaken, ConstructorUnclear,
        StateUnsupported, NeverMounted, BadRate, CachedForVisitor, BadCacheTime, BadSlot, ViewTaken, ViewUnknown,
        ViewElsewhere, MemberTaken, NotPredictable, OptimisticWithoutEvent, ValueWithoutQuotes,
        ValueInTag, ValueInScript, MarkupFromValue, RuleUnkept, ParameterRule, KeptOutsideState, UnknownBroadcast, RootMisplaced, TagHelperInView, ForeignDirective,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => Rule(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Rule(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, "ComponentFramework", severity, isEnabledByDefault: true);
}
