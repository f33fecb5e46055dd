using Stemma.Model;
using Stemma.Text;

namespace Stemma.Tests.Dossiers.Fixture;

/// <summary>Every field that can hold words of a report holds an attack.</summary>
internal static class HostileDossier
{
    public const string Attack = "</title></script></style>\"'><script>alert(1)</script><img src=x onerror=alert(2)><style>body{display:none}</style>`${alert(3)}`&lt;\u202e\u0007\ud800";

    public static Dossier Make()
    {
        var r = new ReportBuilder("r1", "a/../<svg onload=alert(4)>\u001b[31m.txt") { Title = Attack, Site = Attack, Url = "javascript:alert(5)//" };
        r.Block(BlockRole.Headline, Attack).Body("Start " + Attack + " end").Block(BlockRole.Furniture, Attack, Attack).Block(BlockRole.Caption, Attack);
        r.Written = () => new(DateBounds.Unknown, Attack, Certainty.Low, [new(Attack, Attack, r.Cite("Start"))]);
        r.Name("p1", EntityType.Person, "alert(1)").Time("Start", Attack).Happening("end", Attack, Factuality.Denied).Claiming("Start " + Attack);
        var words = r.Cite("<script>alert(1)</script>");
        var why = new Reason(Attack, Attack, words);
        var answer = Answer<string>.Of(Attack, Certainty.Low, why);
        return new([r.Build()], [new("p1", EntityType.Other, Attack, Attack, [Attack, "x"], [Attack], ["javascript:alert(6)"], ["r1"])],
            [new("ev1", Attack, Attack, Factuality.Denied, true, Answer<DateBounds>.None, answer, [new(Attack, "p1", [words]), new("x", Attack, [words])], ["r1", Attack], ["r1"], [words], [why], [new("ev9", Attack, [words])])],
            [new("cl1", "ev1", Attack, Verdict.Disputed, [Attack], 1, [new("r1", Stance.Denies, Attack, Attack, [], [words]), new("r1", Stance.Alleges, "p1", Attack, [], [words])], [why])],
            [new("r1", "", Attack, "ev1", QuotationKind.Direct, words, words, [words])],
            [new(Attack, "r1", LineageKind.Cites, true, 1, [why], [words])],
            [new(Attack, "ev1", "", [words], Attack), new(Attack, "ev1", "r1", [words], Attack)], [new(Attack, Attack, Attack)]);
    }
}
