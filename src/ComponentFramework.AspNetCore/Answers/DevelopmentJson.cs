using System.Diagnostics;
using System.Text.Json;
using ComponentFramework.Exchange;
using ComponentFramework.Protocol;

namespace ComponentFramework.AspNetCore.Answers;

/// <summary>Tells a developer's browser what was thrown and where, over HTTP and over the socket alike. Nobody else's is told.</summary>
internal static class DevelopmentJson
{
    public static void WriteDevelopment(this Utf8JsonWriter json, HandlerFailure? failure)
    {
        if (failure is not { IsShown: true })
        {
            return;
        }

        json.WriteStartObject(Wire.Fields.Development);
        json.WriteString(Wire.Fields.Exception, failure.Exception.GetType().FullName);
        json.WriteString(Wire.Fields.Message, failure.Exception.Message);
        json.WriteString(Wire.Fields.Component, failure.Component);
        json.WriteString(Wire.Fields.Event, failure.Event);
        if (SourceOf(failure.Exception) is { } source)
        {
            json.WriteString(Wire.Fields.Source, source);
        }

        json.WriteString(Wire.Fields.Stack, failure.Exception.ToString());
        json.WriteEndObject();
    }

    /// <summary>The line of the view when one was rendered, or else the first line of code that is not the framework's, as <c>file:line</c>.</summary>
    private static string? SourceOf(Exception failure)
    {
        var lines = new StackTrace(failure, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() is not null && frame.GetFileLineNumber() > 0)
            .ToList();
        var line = lines.Find(frame => IsView(frame.GetFileName()!)) ?? lines.Find(frame => !IsOurs(frame)) ?? lines.FirstOrDefault();
        return line is null ? null : $"{line.GetFileName()}:{line.GetFileLineNumber()}";
    }

    private static bool IsView(string file) => file.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".razor", StringComparison.OrdinalIgnoreCase);

    private static bool IsOurs(StackFrame frame) =>
        DiagnosticMethodInfo.Create(frame)?.DeclaringAssemblyName is { } assembly
        && (IsFrom(assembly, typeof(Component)) || IsFrom(assembly, typeof(DevelopmentJson)));

    private static bool IsFrom(string assembly, Type type) => assembly == type.Assembly.FullName || assembly == type.Assembly.GetName().Name;
}
