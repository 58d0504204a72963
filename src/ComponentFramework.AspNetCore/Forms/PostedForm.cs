using ComponentFramework.Exchange;

namespace ComponentFramework.AspNetCore.Forms;

/// <summary>Marks a request that a form without a script has sent to its page.</summary>
/// <param name="Component">The component that the form is for, as the address says.</param>
internal sealed record PostedForm(string Component);

/// <summary>What became of a form, and what was typed into it.</summary>
/// <param name="Answer">The answer to its event.</param>
/// <param name="Values">What the form's trigger sends, as the page wrote it.</param>
/// <param name="Typed">Its fields, in their order.</param>
internal sealed record HandledForm(EventAnswer Answer, string Values, IReadOnlyList<KeyValuePair<string, string>> Typed);
