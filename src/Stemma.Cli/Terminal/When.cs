using System.Globalization;
using NodaTime;
using Stemma.Model;

namespace Stemma.Cli.Terminal;

/// <summary>Dates in words, as precise as they are known.</summary>
internal static class When
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public static string Of(Answer<DateBounds> time) => time switch
    {
        Answer<DateBounds>.Known known => Of(known.Value),
        Answer<DateBounds>.Ambiguous open => string.Join(" or ", open.Candidates.Take(2).Select(Of)),
        _ => "not known",
    };

    private static string Of(DateBounds b) => b switch
    {
        { IsUnknown: true } => "not known",
        { IsDay: true } => Day(b.From!.Value),
        { From: null } => $"until {Day(b.To!.Value)}",
        { To: null } => $"since {Day(b.From.Value)}",
        _ when b.ToString().Length == 7 => b.From.Value.ToString("MMM uuuu", Words),
        _ when b.ToString().Length == 4 => b.ToString(),
        _ when b.From.Value.Year == b.To.Value.Year && b.From.Value.Month == b.To.Value.Month => $"{b.From.Value.Day}–{Day(b.To.Value)}",
        _ => $"{Day(b.From.Value)} – {Day(b.To.Value)}",
    };

    private static string Day(LocalDate day) => day.ToString("d MMM uuuu", Words);
}
