using ComponentFramework.AspNetCore;
using Microsoft.Extensions.Localization;

namespace Documentation.Tests.Samples.Wiring;

internal static class Sentences
{
    public static void AddOwnSentences(this WebApplicationBuilder builder) =>
        builder.Services.AddComponentFramework().ConfigureWeb(web =>
        {
            web.ClientTimeout = TimeSpan.FromSeconds(8);
            web.Sentences.Retrying = "One moment, we are trying again…";
        });

    public static void AddSentencesInTheCultureOfTheRequest(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<ComponentFrameworkWebOptions>().Configure<IStringLocalizer<Program>>((web, text) =>
            web.SentencesFor = _ => new() { Retrying = text["Retrying"], Expired = text["Expired"], Failed = text["Failed"], Dismiss = text["Dismiss"] });
}
