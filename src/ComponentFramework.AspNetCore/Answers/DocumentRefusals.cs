using System.Globalization;
using System.Runtime.ExceptionServices;
using ComponentFramework.AspNetCore.Access;
using ComponentFramework.Exchange;
using ComponentFramework.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>
/// Refuses a person who opens a page: by the application's authentication where somebody else could see it, as an exception where something failed, and as
/// a status without a body for the rest, so that the application's own error pages show it.
/// </summary>
internal sealed class DocumentRefusals(PolicyAccessEvaluator policies)
{
    public async Task RefuseAsync(HttpContext context, EventAnswer answer)
    {
        // Whatever the reason, the next visitor may be answered something else.
        PersonalAnswer.Mark(context);
        if (answer.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure.Exception);
        }

        var refusal = answer.Refusal!;
        context.Response.StatusCode = refusal.Status;
        switch (refusal.Status)
        {
            case StatusCodes.Status401Unauthorized:
                foreach (var scheme in await SchemesAsync(context, answer.RefusedBy, schemes => schemes.GetDefaultChallengeSchemeAsync()))
                {
                    await context.ChallengeAsync(scheme);
                }

                break;
            case StatusCodes.Status403Forbidden:
                foreach (var scheme in await SchemesAsync(context, answer.RefusedBy, schemes => schemes.GetDefaultForbidSchemeAsync()))
                {
                    await context.ForbidAsync(scheme);
                }

                break;
        }

        if (refusal.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = AnswerWriter.Seconds(wait).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Those that the component asks for, or the default; none in an application that signs nobody in.</summary>
    private async Task<IReadOnlyList<string>> SchemesAsync(HttpContext context, AccessRule? rule, Func<IAuthenticationSchemeProvider, Task<AuthenticationScheme?>> findDefault)
    {
        if (context.RequestServices.GetService<IAuthenticationSchemeProvider>() is not { } known || !(await known.GetAllSchemesAsync()).Any())
        {
            return [];
        }

        if (rule is { Kind: AccessKind.Authorized } && (await policies.PolicyAsync(rule)).AuthenticationSchemes is { Count: > 0 } asked)
        {
            return asked;
        }

        return await findDefault(known) is { } usual ? [usual.Name] : [];
    }
}
