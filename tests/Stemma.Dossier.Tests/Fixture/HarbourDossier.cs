using Stemma.Model;
using Stemma.Text;
using static Stemma.Tests.Dossiers.Fixture.ReportBuilder;

namespace Stemma.Tests.Dossiers.Fixture;

/// <summary>The dossier on <see cref="HarbourReports"/>, as a perfect pipeline would make it.</summary>
internal static class HarbourDossier
{
    public static Dossier Make()
    {
        var h = new HarbourReports();
        return new([.. h.All.Select(b => b.Build())], Entities(), Events(h), Claims(h), Quotations(h), Lineage(h), Brief(h),
            [new("harbour/scan.pdf", "binary", "This is not text; only text, Markdown, HTML and JSON lines are read."), new("harbour/void.txt", "empty", "The file is empty.")]);
    }

    private static List<DossierEntity> Entities() =>
    [
        Who("p1", EntityType.Person, "Ilse Maren", ["Maren"], ["transport minister"], "r1", "r3", "r4", "r6"),
        Who("p2", EntityType.Person, "Tomas Okoro", ["Okoro"], ["head of the pilots’ union", "chairman"], "r1", "r2", "r3", "r4", "r6"),
        Who("p3", EntityType.Person, "ليلى حداد", ["Layla Haddad"], ["ministry spokeswoman"], "r1"),
        Who("p4", EntityType.Place, "Customs House", [], [], "r1", "r2", "r3", "r4", "r5"),
        Who("p5", EntityType.Place, "Veldhaven", [], [], "r1", "r4"),
        Who("p6", EntityType.Organization, "Noordzee Pers", [], [], "r3", "r5"),
        Who("p7", EntityType.Place, "Old Exchange", [], [], "r6"),
        Who("p8", EntityType.Person, "נועה לוי", [], ["harbour economist"], "r1"),
    ];

    private static DossierEntity Who(string id, EntityType type, string name, string[] forms, string[] titles, params string[] reports) =>
        new(id, type, "", name, [name, .. forms], titles, [], reports);

    private static List<DossierEvent> Events(HarbourReports h)
    {
        Evidence first = h.First.Cite("met at the Customs House in Veldhaven on Monday"), second = h.Second.Cite("met again at the Customs House on 17 March"), sign = h.Announcement.Cite("will sign the pilotage agreement in the Old Exchange on 2 April");
        return
        [
            new("ev1", "First round of talks between Ilse Maren and Tomas Okoro at the Customs House", "meeting", Factuality.Happened, false,
                On(2031, 3, 3, new Reason("time.weekday-before", "“Monday” before 4 March 2031 is 3 March, and r2 gives the same day.", h.First.Cite("on Monday"), h.Union.Cite("on 3 March"))),
                Answer<string>.Of("p4", Certainty.High, new Reason("place.named", "Named by three reports.", h.First.Cite("at the Customs House"))),
                [new("host", "p1", [h.First.Cite("Transport Minister Ilse Maren")]), new("counterpart", "p2", [h.First.Cite("Tomas Okoro"), h.Union.Cite("Tomas Okoro")])],
                ["r1", "r2", "r3", "r4"], ["r1", "r2", "r4"], [first, h.Union.Cite("Nine hours in the Customs House on 3 March"), h.Copy.Cite("met at the Customs House in Veldhaven on Monday"), h.Second.Cite("a first round that failed")],
                [new("join.same-day", "Same two people, same house, same day, nine hours in each.", first, h.Union.Cite("Nine hours in the Customs House")), new("join.copy", "r4 repeats r1 word for word.", h.Copy.Cite("The talks ended after nine hours without an agreement"))],
                [new("ev2", "Fourteen days lie between them, and r3 calls this one “a first round that failed”.", [h.Second.Cite("two weeks after a first round that failed"), h.Union.Cite("on 3 March")])]),
            new("ev2", "Second round of talks between Ilse Maren and Tomas Okoro at the Customs House", "meeting", Factuality.Happened, false,
                On(2031, 3, 17, new Reason("time.stated", "Both reports give the day.", h.Second.Cite("on 17 March"), h.Agency.Cite("on 17 March"))),
                Answer<string>.Of("p4", Certainty.High), [new("host", "p1", [h.Second.Cite("Ilse Maren")]), new("counterpart", "p2", [h.Second.Cite("Tomas Okoro")])],
                ["r3", "r5"], ["r3", "r5"], [second, h.Agency.Cite("left the Customs House on 17 March with a draft agreement")],
                [new("join.same-day", "Same day, same house, a draft in both.", second, h.Agency.Cite("with a draft agreement"))],
                [new("ev1", "It took place two weeks later.", [h.Second.Cite("two weeks after a first round that failed")])]),
            new("ev3", "Signing of the pilotage agreement in the Old Exchange", "agreement", Factuality.Scheduled, false,
                On(2031, 4, 2, new Reason("time.announced", "Announced for this day; no report tells that it took place.", sign)),
                Answer<string>.Of("p7", Certainty.Medium), [new("signatory", "p1", [h.Announcement.Cite("Ilse Maren")]), new("signatory", "p2", [h.Announcement.Cite("Tomas Okoro")])],
                ["r3", "r6"], ["r6"], [sign, h.Second.Cite("Both sides mean to sign on 2 April")], [new("join.same-day", "Both announce it for 2 April.", h.Second.Cite("on 2 April"), sign)], []),
            new("ev4", "Threat to send naval crews aboard", "threat", Factuality.Alleged, true,
                Answer<DateBounds>.Of(new(null, Day(2031, 3, 4)), Certainty.Low, new Reason("time.not-after", "Told on 4 March as past.", h.First.Cite("accused"))),
                Answer<string>.None, [new("agent", "p1", [h.Union.Cite("the minister")])], ["r1", "r2"], ["r2"], [h.Union.Cite("the minister threatened to send naval crews aboard")], [], []),
            new("ev5", "Strike of the harbour pilots", "strike", Factuality.Ongoing, false,
                Answer<DateBounds>.Of(new(Day(2031, 2, 10), null), Certainty.Medium), Answer<string>.None, [], ["r1"], [], [h.First.Cite("the strike began")], [], []),
            new("ev6", "Opening of the Westpier", "opening", Factuality.Happened, false, On(2029, 5, 12, new Reason("time.caption", "The caption’s own date.", h.First.Cite("12 May 2029"))),
                Answer<string>.None, [], ["r1"], [], [h.First.Cite("the opening of the Westpier")], [], []),
            new("ev7", "Naval drill", "drill", Factuality.Hypothetical, false, new Answer<DateBounds>.Ambiguous([DateBounds.Month(2031, 4), DateBounds.Month(2031, 5)], []), Answer<string>.None, [], ["r2"], [], [], [], []),
        ];
    }

    private static Answer<DateBounds> On(int year, int month, int day, params Reason[] why) => Answer<DateBounds>.Of(DateBounds.Day(Day(year, month, day)), Certainty.High, why);

    private static List<DossierClaim> Claims(HarbourReports h) =>
    [
        new("cl1", "ev1", "The minister threatened to send naval crews aboard", Verdict.Disputed, ["p2", "p3"], 2,
            [Says("r1", Stance.Alleges, "p2", "", h.First.Cite("Okoro accused the ministry of threatening to send naval crews aboard")), Says("r2", Stance.Asserts, "p2", "", h.Union.Cite("the minister threatened to send naval crews aboard")), Says("r1", Stance.Denies, "p3", "", h.First.Cite("No such thing was said 🙅, and no such thing is planned."))],
            [new("claim.denied", "One voice alleges it, another denies it; r1 and r2 carry the same voice for it.", h.First.Cite("rejected"))]),
        new("cl2", "ev1", "How many ships lie in the roads", Verdict.Differs, ["p1", "r2"], 2,
            [Says("r1", Stance.Asserts, "p1", "340", h.First.Cite("There are 340 of them")), Says("r2", Stance.Asserts, "r2", "410", h.Union.Cite("410 ships now lie in the roads")), Says("r4", Stance.Asserts, "p1", "340", h.Copy.Cite("There are 340 of them"))], []),
        new("cl3", "ev1", "The talks ended after nine hours without an agreement", Verdict.Agreed, ["r1", "r2"], 2,
            [Says("r1", Stance.Asserts, "r1", "", h.First.Cite("The talks ended after nine hours without an agreement")), Says("r2", Stance.Asserts, "r2", "", h.Union.Cite("The two sides parted without an agreement"), h.Union.Cite("Nine hours")), Says("r4", Stance.Asserts, "r4", "", h.Copy.Cite("The talks ended after nine hours without an agreement"))], []),
        new("cl4", "ev1", "The strike has cost 12 million crowns a day", Verdict.OneVoice, ["p8"], 1, [Says("r1", Stance.Asserts, "p8", "12 million crowns", h.First.Cite("the strike has cost 12 million crowns a day"))], []),
        new("cl5", "ev2", "The draft foresees a rise of 6 percent over two years", Verdict.OneVoice, ["p6"], 1,
            [Says("r3", Stance.Asserts, "p6", "6 percent", h.Second.Cite("the draft foresees a rise of 6 percent over two years")), Says("r5", Stance.Asserts, "p6", "6 percent", h.Agency.Cite("It provides for a rise of 6 percent"))], []),
        new("cl6", "ev3", "The agreement will be signed on 2 April", Verdict.Agreed, ["r3", "r6"], 2,
            [Says("r3", Stance.Expects, "r3", "", h.Second.Cite("Both sides mean to sign on 2 April")), Says("r6", Stance.Expects, "r6", "", h.Announcement.Cite("will sign the pilotage agreement"))], []),
    ];

    private static ClaimMember Says(string report, Stance stance, string voice, string value, params Evidence[] evidence) => new(report, stance, voice, value, [], evidence);

    private static List<DossierQuotation> Quotations(HarbourReports h) =>
    [
        new("r1", "p1", "", "ev1", QuotationKind.Direct, h.First.Cite("said"), h.First.Cite("Maren", 2), [h.First.Cite("We have counted every ship in the roads,"), h.First.Cite("There are 340 of them, and each one costs this town a day’s wages.")]),
        new("r1", "p3", "", "ev1", QuotationKind.Direct, h.First.Cite("rejected"), h.First.Cite("ليلى حداد"), [h.First.Cite("No such thing was said 🙅, and no such thing is planned.")]),
        new("r2", "p2", "", "ev1", QuotationKind.Indirect, h.Union.Cite("told"), h.Union.Cite("Tomas Okoro"), [h.Union.Cite("the minister threatened to send naval crews aboard if the strike goes on past Easter")]),
        new("r3", "p2", "", "ev2", QuotationKind.Mixed, h.Second.Cite("spoke"), h.Second.Cite("Okoro", 1), [h.Second.Cite("a paper that we can read without laughing")]),
        new("r5", "", "The ministry", "ev2", QuotationKind.Indirect, null, null, [h.Agency.Cite("would not comment on the figure")]),
    ];

    private static List<LineageLink> Lineage(HarbourReports h) =>
    [
        new("r1", "r4", LineageKind.Copy, true, 0.94, [new("lineage.shared-runs", "84 words in a row are the same.", h.Copy.Cite("Transport Minister Ilse Maren and the head of the pilots’ union"))], []),
        new("r1", "r2", LineageKind.SameVoice, false, 0.2, [new("lineage.voice", "Both lean on Okoro for the threat.", h.Union.Cite("Okoro told members"))], []),
        new("p6", "r3", LineageKind.Cites, true, 0, [], [h.Second.Cite("According to Noordzee Pers")]),
        new("p6", "r5", LineageKind.Cites, true, 0, [], [h.Agency.Cite("Noordzee Pers reported")]),
        new("r3", "r5", LineageKind.Derived, false, 0.41, [], [h.Agency.Cite("a rise of 6 percent, spread over two years")]),
    ];

    private static List<BriefSentence> Brief(HarbourReports h) =>
    [
        new("Ilse Maren and Tomas Okoro met at the Customs House in Veldhaven on 3 March 2031, for the first time since the strike began.", "ev1", "", [h.First.Cite("met at the Customs House in Veldhaven on Monday for the first time since the strike began"), h.Union.Cite("Nine hours in the Customs House on 3 March")], "brief.lead"),
        new("They parted after nine hours without an agreement.", "ev1", "", [h.First.Cite("The talks ended after nine hours without an agreement"), h.Union.Cite("The two sides parted without an agreement")], "brief.outcome"),
        new("Okoro says that the minister threatened to send naval crews aboard; her spokeswoman denies it.", "ev1", "", [h.Union.Cite("the minister threatened to send naval crews aboard"), h.First.Cite("No such thing was said 🙅, and no such thing is planned.")], "brief.dispute"),
        new("A second round took place on 17 March 2031 and ended with a draft.", "ev2", "", [h.Second.Cite("met again at the Customs House on 17 March"), h.Agency.Cite("with a draft agreement")], "brief.lead"),
        new("The signing is announced for 2 April 2031.", "ev3", "", [h.Announcement.Cite("will sign the pilotage agreement in the Old Exchange on 2 April")], "brief.lead"),
        new("The Courier tells of the first round and of a threat that is denied.", "ev1", "r1", [h.First.Cite("The talks ended after nine hours without an agreement"), h.First.Cite("rejected")], "brief.report"),
    ];
}
