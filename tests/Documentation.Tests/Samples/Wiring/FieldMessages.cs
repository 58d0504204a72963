using ComponentFramework;
using Microsoft.Extensions.Localization;

namespace Documentation.Tests.Samples.Wiring;

public sealed class Messages;

internal static class FieldMessages
{
    public static void AddFieldMessages(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<ComponentFrameworkOptions>().Configure<IStringLocalizer<Messages>>((options, words) =>
            options.FieldMessage = problem => problem.Expected == FieldExpectation.WholeNumber ? words["Enter a whole number."].Value : null);
}
