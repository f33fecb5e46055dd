using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Dossiers.Fixture;

/// <summary>Many events in many reports: event i is told by every report whose number leaves the rest i, and the first one by all.</summary>
internal static class ManyReports
{
    public static Dossier Make(int events, int reports)
    {
        var made = Enumerable.Range(1, reports).Select(i => Report(i, 1 + (i % events))).ToList();
        var told = Enumerable.Range(1, events).Select(e => (Number: e, By: made.Where((_, i) => e == 1 || 1 + ((i + 1) % events) == e).ToList())).ToList();
        return new([.. made.Select(b => b.Build())], [.. Enumerable.Range(1, events).Select(Place)], [.. told.Select(t => Event(t.Number, t.By))],
            [.. told.SelectMany(t => Claims(t.Number, t.By))], [], [.. made.Skip(1).Where((_, i) => i % 3 == 0).Select(Link)],
            [.. told.Select(t => new BriefSentence($"The {Ordinal(t.Number)} bridge was opened, as {t.By.Count} reports tell.", $"ev{t.Number}", "", [t.By[0].Cite("was opened")], "test.brief"))], []);
    }

    private static ReportBuilder Report(int number, int of)
    {
        var r = new ReportBuilder($"r{number}", $"many/{number:000}.txt") { Title = $"Report {number} on the {Ordinal(of)} bridge, with a title that goes on for longer than anybody would like to read it", Site = $"Paper {number % 17}" };
        r.Block(BlockRole.Headline, r.Title).Body($"Report {number}: the {Ordinal(of)} bridge was opened. It has cost {10 + (number % 3)} million crowns.").Body("The first bridge is remembered by all.");
        return r;
    }

    private static DossierEntity Place(int number) => new($"p{number}", EntityType.Place, "", $"{Ordinal(number)} bridge", [], [], [], [$"r{number}"]);

    private static DossierEvent Event(int number, List<ReportBuilder> by)
    {
        string[] ids = [.. by.Select(b => b.Id)];
        var day = new LocalDate(2030, 1, 1).PlusDays(number * 6);
        return new($"ev{number}", $"Opening of the {Ordinal(number)} bridge", "opening", (Factuality)(number % 6), number % 9 == 0, Answer<DateBounds>.Of(number % 5 == 0 ? new(day, day.PlusDays(20)) : DateBounds.Day(day), Certainty.Medium),
            Answer<string>.Of($"p{number}", Certainty.Medium), [], ids, number % 4 == 0 ? [] : ids, [by[0].Cite("was opened")], [], []);
    }

    private static IEnumerable<DossierClaim> Claims(int number, List<ReportBuilder> by) => Enumerable.Range(1, 4).Select(k => new DossierClaim(
        $"cl{(number * 10) + k}", $"ev{number}", $"Claim {k} on what the {Ordinal(number)} bridge has cost", (Verdict)(k - 1), ["p1"], by.Count,
        [.. by.Select((b, i) => new ClaimMember(b.Id, (Stance)(i % 3 == 0 ? k - 1 : 0), b.Id, $"{10 + (i % 3)} million", [], [b.Cite("million crowns")]))], []));

    private static LineageLink Link(ReportBuilder to) => new("r1", to.Id, LineageKind.Derived, true, 0.5, [], [to.Cite("The first bridge is remembered by all.")]);

    private static string Ordinal(int n) => $"{n}{(n % 10 == 1 && n != 11 ? "st" : n % 10 == 2 && n != 12 ? "nd" : n % 10 == 3 && n != 13 ? "rd" : "th")}";
}
