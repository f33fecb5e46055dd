using Stemma.Model;
using static Stemma.Tests.Dossiers.Fixture.ReportBuilder;

namespace Stemma.Tests.Dossiers.Fixture;

/// <summary>Seven invented reports on two rounds of talks in an invented harbour, and on a signing that has only been announced.</summary>
internal sealed class HarbourReports
{
    public ReportBuilder First { get; } = MakeFirst();
    public ReportBuilder Union { get; } = MakeUnion();
    public ReportBuilder Second { get; } = MakeSecond();
    public ReportBuilder Copy { get; } = MakeCopy();
    public ReportBuilder Agency { get; } = MakeAgency();
    public ReportBuilder Announcement { get; } = MakeAnnouncement();
    public ReportBuilder Foreign { get; } = MakeForeign();

    public IReadOnlyList<ReportBuilder> All => [First, Union, Second, Copy, Agency, Announcement, Foreign];

    private static ReportBuilder MakeFirst()
    {
        var r = new ReportBuilder("r1", "harbour/veldhaven-courier.txt")
        {
            Title = "Minister and pilots talk for nine hours, part without a deal",
            Site = "The Veldhaven Courier",
            Url = "https://courier.example/2031/03/04/pilots-talks",
        };
        r.Block(BlockRole.Furniture, "Home | Harbour | Weather | Live markets", "navigation")
            .Block(BlockRole.Furniture, "Sunday 9 March 2031, 18:04 ⛅ 7 °C", "clock")
            .Block(BlockRole.Headline, "Minister and pilots talk for nine hours, part without a deal")
            .Block(BlockRole.Byline, "By Ruth Adeyemi, Veldhaven, 4 March 2031")
            .Body("Transport Minister Ilse Maren and the head of the pilots’ union, Tomas Okoro, met at the Customs House in Veldhaven on Monday for the first time since the strike began. The talks ended after nine hours without an agreement.")
            .Body("“We have counted every ship in the roads,” Maren said on the steps of the Customs House. “There are 340 of them, and each one costs this town a day’s wages.”")
            .Block(BlockRole.Caption, "Tomas Okoro (left) and Ilse Maren at the opening of the Westpier, 12 May 2029. Photo: Noordbeeld")
            .Body("Okoro accused the ministry of threatening to send naval crews aboard. Ministry spokeswoman ليلى حداد (Layla Haddad) rejected that: “No such thing was said 🙅, and no such thing is planned.”")
            .Body("Harbour economist נועה לוי reckons that the strike has cost 12 million crowns a day.")
            .Block(BlockRole.Furniture, "Read also: Ten ways to cook herring", "related")
            .Block(BlockRole.Furniture, "© 2031 Courier Press", "copyright");
        r.Written = () => new(DateBounds.Day(Day(2031, 3, 4)), "2031-03-04", Certainty.High, [new("time.byline", "The byline gives the day.", r.Cite("4 March 2031")), new("time.weekday", "“On Monday” is then the day before.", r.Cite("on Monday"))]);
        r.Name("p1", EntityType.Person, "Ilse Maren", "Maren").Name("p2", EntityType.Person, "Tomas Okoro", "Okoro").Name("p3", EntityType.Person, "ليلى حداد", "Layla Haddad")
            .Name("p4", EntityType.Place, "Customs House").Name("p5", EntityType.Place, "Veldhaven").Name("p8", EntityType.Person, "נועה לוי")
            .Time("on Monday", "2031-03-03").Time("12 May 2029", "2029-05-12")
            .Quote(QuotationKind.Direct, "No such thing was said 🙅, and no such thing is planned.", "rejected", "ليلى حداد (Layla Haddad)")
            .Quote(QuotationKind.Direct, "We have counted every ship in the roads,", "said", "Maren")
            .Happening("met", "meeting", Factuality.Happened).Happening("strike", "strike", Factuality.Ongoing, focal: false)
            .Claiming("There are 340 of them").Claiming("Okoro accused the ministry of threatening to send naval crews aboard", Factuality.Alleged)
            .Claiming("The talks ended after nine hours without an agreement");
        return r;
    }

    private static ReportBuilder MakeUnion()
    {
        var r = new ReportBuilder("r2", "harbour/deck-and-quay.md") { Title = "“They wanted the navy on our bridges”: how Monday’s talks failed", Site = "Deck & Quay, the pilots’ paper" };
        r.Block(BlockRole.Headline, "“They wanted the navy on our bridges”: how Monday’s talks failed")
            .Body("Nine hours in the Customs House on 3 March, and nothing to show for it. Our chairman Tomas Okoro told members that the minister threatened to send naval crews aboard if the strike goes on past Easter.")
            .Body("By our own count 410 ships now lie in the roads 🚢🚢, not the 340 that the minister likes to quote.")
            .Body("The two sides parted without an agreement. Okoro said a second round would be held within two weeks.");
        r.Written = () => new(new(Day(2031, 3, 3), Day(2031, 3, 16)), "2031-03", Certainty.Medium, [new("time.not-before", "Nothing in it is later than the talks of 3 March.", r.Cite("on 3 March")), new("time.not-after", "The second round still lies ahead.", r.Cite("a second round would be held"))]);
        r.Name("p2", EntityType.Person, "Tomas Okoro", "Okoro").Name("p4", EntityType.Place, "Customs House")
            .Time("3 March", "2031-03-03").Time("within two weeks", "P2W")
            .Quote(QuotationKind.Indirect, "the minister threatened to send naval crews aboard", "told", "Tomas Okoro")
            .Happening("talks", "meeting", Factuality.Happened).Happening("second round", "meeting", Factuality.Expected, focal: false)
            .Claiming("410 ships now lie in the roads").Claiming("the minister threatened to send naval crews aboard", Factuality.Alleged)
            .Claiming("The two sides parted without an agreement");
        return r;
    }

    private static ReportBuilder MakeSecond()
    {
        var r = new ReportBuilder("r3", "harbour/morning-ledger.html") { Title = "Second round at the Customs House brings pilots and minister close", Site = "Morning Ledger" };
        r.Hidden("<meta name=\"date\" content=\"2031-03-18\">")
            .Block(BlockRole.Headline, "Second round at the Customs House brings pilots and minister close")
            .Block(BlockRole.Dateline, "VELDHAVEN, 18 March")
            .Body("Ilse Maren and Tomas Okoro met again at the Customs House on 17 March, two weeks after a first round that failed. This time they came out with a draft.")
            .Body("According to Noordzee Pers, the draft foresees a rise of 6 percent over two years. Okoro spoke of “a paper that we can read without laughing”.")
            .Body("Both sides mean to sign on 2 April.");
        r.Written = () => new(DateBounds.Day(Day(2031, 3, 18)), "2031-03-18", Certainty.High, [new("time.metadata", "The page’s own date.", new Text.Evidence(r.Reading.Id, new(0, 39)))]);
        r.Name("p1", EntityType.Person, "Ilse Maren").Name("p2", EntityType.Person, "Tomas Okoro", "Okoro").Name("p4", EntityType.Place, "Customs House").Name("p6", EntityType.Organization, "Noordzee Pers")
            .Time("17 March", "2031-03-17").Time("2 April", "2031-04-02")
            .Quote(QuotationKind.Mixed, "a paper that we can read without laughing", "spoke", "Okoro")
            .Happening("met", "meeting", Factuality.Happened).Happening("sign", "agreement", Factuality.Scheduled, focal: false)
            .Claiming("the draft foresees a rise of 6 percent over two years");
        return r;
    }

    private static ReportBuilder MakeCopy()
    {
        var r = new ReportBuilder("r4", "harbour/coast-portal.txt") { Title = "Talks end without a deal", Site = "coastportal" };
        r.Block(BlockRole.Headline, "Talks end without a deal")
            .Body("Transport Minister Ilse Maren and the head of the pilots’ union, Tomas Okoro, met at the Customs House in Veldhaven on Monday for the first time since the strike began. The talks ended after nine hours without an agreement.")
            .Body("“We have counted every ship in the roads,” Maren said on the steps of the Customs House. “There are 340 of them, and each one costs this town a day’s wages.”")
            .Block(BlockRole.Furniture, "Sign up for our newsletter!", "advert");
        r.Name("p1", EntityType.Person, "Ilse Maren", "Maren").Name("p2", EntityType.Person, "Tomas Okoro").Name("p4", EntityType.Place, "Customs House").Name("p5", EntityType.Place, "Veldhaven")
            .Happening("met", "meeting", Factuality.Happened).Claiming("There are 340 of them").Claiming("The talks ended after nine hours without an agreement");
        return r;
    }

    private static ReportBuilder MakeAgency()
    {
        var r = new ReportBuilder("r5", "harbour/inland-times.txt") { Title = "Pilots and minister have a draft, agency says", Site = "Inland Times" };
        r.Block(BlockRole.Headline, "Pilots and minister have a draft, agency says")
            .Body("The minister and the pilots’ chairman left the Customs House on 17 March with a draft agreement, Noordzee Pers reported. It provides for a rise of 6 percent, spread over two years.")
            .Body("The ministry would not comment on the figure.");
        r.Written = () => new(DateBounds.Month(2031, 3), "2031-03", Certainty.Low, [new("time.mention", "It tells of 17 March as of the past.", r.Cite("on 17 March"))]);
        r.Name("p6", EntityType.Organization, "Noordzee Pers").Name("p4", EntityType.Place, "Customs House").Time("17 March", "2031-03-17")
            .Happening("left", "meeting", Factuality.Happened).Claiming("It provides for a rise of 6 percent");
        return r;
    }

    private static ReportBuilder MakeAnnouncement()
    {
        var r = new ReportBuilder("r6", "harbour/ministry-notice.txt") { Title = "Signing of the pilotage agreement", Site = "Ministry of Transport" };
        r.Block(BlockRole.Headline, "Signing of the pilotage agreement")
            .Body("Minister Ilse Maren and Tomas Okoro will sign the pilotage agreement in the Old Exchange on 2 April at noon. Accreditation closes on 31 March.");
        r.Written = () => new(new(null, Day(2031, 3, 31)), "", Certainty.Low, [new("time.not-after", "The closing day still lies ahead.", r.Cite("Accreditation closes on 31 March"))]);
        r.Name("p1", EntityType.Person, "Ilse Maren").Name("p2", EntityType.Person, "Tomas Okoro").Name("p7", EntityType.Place, "Old Exchange")
            .Time("2 April", "2031-04-02").Time("31 March", "2031-03-31").Happening("sign", "agreement", Factuality.Scheduled).Claiming("will sign the pilotage agreement", Factuality.Scheduled);
        return r;
    }

    private static ReportBuilder MakeForeign()
    {
        var r = new ReportBuilder("r7", "harbour/gazeta.txt") { Title = "Greve dos práticos: sem acordo", NotAnalysed = "language 'pt' is not analysed" };
        r.Block(BlockRole.Headline, "Greve dos práticos: sem acordo").Body("A greve dos práticos no porto continua sem acordo.");
        return r;
    }
}
