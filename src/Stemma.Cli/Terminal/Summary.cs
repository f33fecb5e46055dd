using System.Globalization;
using Spectre.Console;
using Stemma.Model;

namespace Stemma.Cli.Terminal;

/// <summary>What the terminal shows at the end: the events, what is disputed, what could not be read.</summary>
internal static class Summary
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private const int MostEvents = 20, MostLines = 10;

    public static void Print(Dossier dossier, string page)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected) console.Profile.Width = 120;
        Events(console, dossier);
        List(console, "Disputed", [.. dossier.Claims.Where(c => c.Verdict == Verdict.Disputed).Select(c => c.Text)]);
        List(console, "Could not be read or analysed", [.. dossier.Problems.Select(p => $"{p.Path}: {p.Message}")]);
        console.MarkupLineInterpolated(Invariant, $"{Counted(dossier.Reports.Count, "report")}, {Counted(dossier.Events.Count, "event")}, {Counted(dossier.Claims.Count, "claim")}. Open [bold]{Plain.Line(page)}[/]");
    }

    private static void Events(IAnsiConsole console, Dossier dossier)
    {
        var focal = dossier.Events.Where(e => e.FocalOf.Count > 0).ToList();
        if (focal.Count == 0) return;
        var names = dossier.Entities.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        var table = new Table().Border(TableBorder.Simple).AddColumns("When", "What", "Where", "Who", "Status", "Reports");
        table.Columns[0].NoWrap();
        table.Columns[5].RightAligned();
        foreach (var e in focal.Take(MostEvents)) table.AddRow([.. Row(e, names).Select(cell => new Spectre.Console.Text(Plain.Line(cell)))]);
        console.Write(table);
        if (focal.Count > MostEvents) console.WriteLine(string.Create(Invariant, $"... and {focal.Count - MostEvents} more events in the dossier."));
    }

    private static string[] Row(DossierEvent e, Dictionary<string, string> names) =>
    [
        When.Of(e.Time),
        e.Label,
        Where(e.Place, names),
        string.Join(", ", e.Participants.Select(p => names.GetValueOrDefault(p.Entity, "")).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Take(4)),
        (e.Disputed ? "disputed, " : "") + e.Status.ToString().ToLowerInvariant(),
        e.Reports.Count.ToString(Invariant),
    ];

    private static string Where(Answer<string> place, Dictionary<string, string> names) => place switch
    {
        Answer<string>.Known known => names.GetValueOrDefault(known.Value, ""),
        Answer<string>.Ambiguous open => string.Join(" or ", open.Candidates.Take(2).Select(id => names.GetValueOrDefault(id, ""))),
        _ => "",
    };

    private static void List(IAnsiConsole console, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        console.MarkupLineInterpolated(Invariant, $"[bold]{title}:[/]");
        foreach (string line in lines.Take(MostLines)) console.WriteLine("  " + Plain.Line(line));
        if (lines.Count > MostLines) console.WriteLine(string.Create(Invariant, $"  ... and {lines.Count - MostLines} more"));
        console.WriteLine();
    }

    private static string Counted(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n.ToString(Invariant)} {noun}s";
}
