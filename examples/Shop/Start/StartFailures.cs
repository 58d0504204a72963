using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Shop.Start;

/// <summary>Start-up failures that the person at the keyboard can repair, each as one sentence that says how.</summary>
internal static class StartFailures
{
    /// <summary>The sentence, or null for a failure that only a developer can understand.</summary>
    public static string? Sentence(Exception failure) => failure switch
    {
        StartFailure known => known.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        IOException { InnerException: AddressInUseException } taken =>
            $"{taken.Message.TrimEnd('.')}: stop the other program, or start the shop elsewhere with --urls http://localhost:8001.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "This account may not listen on that port: choose one above 1024 with --urls http://localhost:8001.",
        FormatException or InvalidOperationException when failure.Source is "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" =>
            $"The address to listen on cannot be used ({failure.Message.TrimEnd('.')}): give one such as --urls http://localhost:8001.",
        _ => null,
    };
}
