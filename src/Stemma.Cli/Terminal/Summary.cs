using System.Globalization;
using Spectre.Console;
using Stemma.Dossiers;
using Stemma.Model;

namespace Stemma.Cli.Terminal;

/// <summary>What the terminal shows at the end: the events, what is disputed, what could not be read.</summary>
internal static class Summary
{
    private const int MostEvents = 20, MostDisputes = 5, MostProblems = 20, PlainWidth = 120, Narrow = 100;

    public static void Print(Dossier dossier, string index)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (Console.IsOutputRedirected) console.Profile.Width = PlainWidth;
        var table = DossierTable.Of(dossier);
        Events(console, table);
        Disputes(console, table);
        Problems(console, table);
        Line(console, dossier.Reports.Count == 0 ? "No report could be read." : $"{Counted(dossier.Reports.Count, "report")}, {Counted(dossier.Events.Count, "event")}, {Counted(dossier.Claims.Count, "claim")}.");
        Line(console, $"Open {index}");
    }

    private static void Events(IAnsiConsole console, DossierTable dossier)
    {
        if (dossier.Events.Count == 0) return;
        bool narrow = console.Profile.Width < Narrow;
        var table = new Table().Border(TableBorder.Simple).AddColumns(narrow ? ["When", "What, where, who", "Status", "Reports"] : ["When", "What", "Where", "Who", "Status", "Reports"]);
        foreach (var e in dossier.Events.Take(MostEvents))
        {
            string where = string.Join(" · ", ((string[])[e.Where, e.Who]).Where(w => w.Length > 0));
            string[] row = narrow ? [e.When, where.Length > 0 ? $"{e.What}\n  {where}" : e.What, e.Status, e.Reports] : [e.When, e.What, e.Where, e.Who, e.Status, e.Reports];
            table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        }
        console.Write(table);
        More(console, dossier.Events.Count + dossier.Background - MostEvents, "events, most of them background, in the dossier");
    }

    private static void Disputes(IAnsiConsole console, DossierTable dossier)
    {
        if (dossier.Disputes.Count == 0) return;
        Title(console, "Disputed, or figures that differ");
        foreach (var d in dossier.Disputes.Take(MostDisputes))
        {
            Line(console, $"{d.Verdict}: {d.Claim}", 2);
            foreach (string side in d.Sides) Line(console, side, 4);
        }
        More(console, dossier.Disputes.Count - MostDisputes, "in the dossier");
        console.WriteLine();
    }

    private static void Problems(IAnsiConsole console, DossierTable dossier)
    {
        if (dossier.Problems.Count == 0) return;
        Title(console, "Not read, or not wholly");
        foreach (var p in dossier.Problems.Take(MostProblems)) Line(console, $"{p.Path}: {p.Message}", 2);
        More(console, dossier.Problems.Count - MostProblems, "in the dossier");
        console.WriteLine();
    }

    private static void Title(IAnsiConsole console, string words) => console.MarkupLine($"[bold]{words}[/]");

    private static void Line(IAnsiConsole console, string words, int indent = 0) =>
        console.Write(new Padder(new Spectre.Console.Text(Plain.Line(words)), new Padding(indent, 0, 0, 0)));

    private static void More(IAnsiConsole console, int left, string what)
    {
        if (left > 0) Line(console, $"... and {left.ToString(CultureInfo.InvariantCulture)} more {what}", 2);
    }

    private static string Counted(int n, string noun) => $"{n.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(n == 1 ? "" : "s")}";
}
