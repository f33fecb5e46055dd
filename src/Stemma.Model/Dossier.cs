using Stemma.Text;

namespace Stemma.Model;

/// <summary>The record that the reader gets: what happened, who says so, how well each statement is supported. One model, many renderers.</summary>
/// <param name="Events">Focal events first, by time; then background events.</param>
public sealed record Dossier(
    IReadOnlyList<DossierReport> Reports, IReadOnlyList<DossierEntity> Entities, IReadOnlyList<DossierEvent> Events,
    IReadOnlyList<DossierClaim> Claims, IReadOnlyList<DossierQuotation> Quotations, IReadOnlyList<LineageLink> Lineage,
    IReadOnlyList<BriefSentence> Brief, IReadOnlyList<Problem> Problems);

/// <param name="Id">r1, r2, … by path.</param>
/// <param name="Written">As the whole set of reports allows: may be narrower than <see cref="Analysis.Written"/>, with the reason.</param>
/// <param name="Furniture">The share of the reading text's characters that is furniture, 0 to 1.</param>
/// <param name="EntityIds">From the report's own entity ids (e1) to the dossier's (p1).</param>
public sealed record DossierReport(
    string Id, Analysis Analysis, string Title, Written Written, double Furniture, IReadOnlyDictionary<string, string> EntityIds);

/// <param name="Id">p1, p2, …</param>
/// <param name="Forms">All names by which reports call it, the fullest first.</param>
public sealed record DossierEntity(
    string Id, EntityType Type, string Subtype, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Titles,
    IReadOnlyList<string> Links, IReadOnlyList<string> Reports);

public sealed record EventParticipant(string Role, string Entity, IReadOnlyList<Evidence> Evidence);

/// <summary>Why an event is not another one that it could be confused with.</summary>
public sealed record NotSame(string Event, string Because, IReadOnlyList<Evidence> Evidence);

/// <summary>An occurrence in the world, as the reports together tell it.</summary>
/// <param name="Id">ev1, ev2, …</param>
/// <param name="Label">A short title: "Meeting of Vladimir Putin and Alexander Lukashenko in Minsk".</param>
/// <param name="Disputed">Whether voices contradict each other on whether it happened or will.</param>
/// <param name="Place">A <see cref="DossierEntity.Id"/>.</param>
/// <param name="Reports">Every report that tells of it.</param>
/// <param name="FocalOf">The reports that are written about it; empty for background.</param>
/// <param name="Why">Why these reports were joined, and where time and status come from.</param>
/// <param name="Pattern">The recurring day that the reports name, when the year is open.</param>
public sealed record DossierEvent(
    string Id, string Label, string Type, Factuality Status, bool Disputed, Answer<DateBounds> Time, Answer<string> Place,
    IReadOnlyList<EventParticipant> Participants, IReadOnlyList<string> Reports, IReadOnlyList<string> FocalOf,
    IReadOnlyList<Evidence> Mentions, IReadOnlyList<Reason> Why, IReadOnlyList<NotSame> NotSameAs, CalendarPattern Pattern = default)
{
    /// <summary>TIMEX3 value as precise as is known: 2022-12-19, XXXX-09-25 when the year is open, 2022-12; empty when nothing is.</summary>
    public string TimeValue
    {
        get
        {
            var bounds = Time.ValueOrDefault;
            if (Pattern is not { Year: null, Month: { } month } || bounds.Days <= 31) return Time is Answer<DateBounds>.Known ? bounds.ToString() : "";
            return $"XXXX-{month:00}" + (Pattern.Day is { } day ? $"-{day:00}" : "");
        }
    }
}

public enum Verdict { Agreed, OneVoice, Differs, Disputed }

public enum Stance { Asserts, Denies, Alleges, Expects }

/// <param name="Report">A <see cref="DossierReport.Id"/>.</param>
/// <param name="Voice">A <see cref="DossierEntity.Id"/>, or the report's id when the report itself says it, or words in quotation marks for a voice without a name.</param>
/// <param name="Value">The figure or wording that this member gives, when members differ.</param>
public sealed record ClaimMember(string Report, Stance Stance, string Voice, string Value, IReadOnlyList<Attribution> Chain, IReadOnlyList<Evidence> Evidence);

/// <summary>One claim across the reports.</summary>
/// <param name="Id">cl1, cl2, …</param>
/// <param name="Event">The <see cref="DossierEvent.Id"/> it belongs to, or empty.</param>
/// <param name="Text">The claim in the words of the clearest report.</param>
/// <param name="Voices">Independent voices, each once.</param>
/// <param name="IndependentReports">Reports that are not copies or rewrites of one another.</param>
public sealed record DossierClaim(
    string Id, string Event, string Text, Verdict Verdict, IReadOnlyList<string> Voices, int IndependentReports,
    IReadOnlyList<ClaimMember> Members, IReadOnlyList<Reason> Why);

/// <param name="Speaker">A <see cref="DossierEntity.Id"/>, or empty when not known; then <paramref name="SpeakerWords"/> says what the report calls it.</param>
/// <param name="Evidence">The content, piece by piece.</param>
public sealed record DossierQuotation(
    string Report, string Speaker, string SpeakerWords, string Event, QuotationKind Kind, Evidence? Cue, Evidence? SpeakerEvidence, IReadOnlyList<Evidence> Evidence);

public enum LineageKind { Copy, Derived, Cites, SameVoice }

/// <summary>How one report descends from or leans on another.</summary>
/// <param name="From">The earlier or source; for <see cref="LineageKind.SameVoice"/> the order means nothing.</param>
/// <param name="To">A report's id; for <see cref="LineageKind.Cites"/> <paramref name="From"/> may be an agency's entity id.</param>
/// <param name="Directed">False when it could not be told which of the two came first.</param>
/// <param name="Score">0 to 1, the share of the text (or of the claims) that is shared.</param>
public sealed record LineageLink(
    string From, string To, LineageKind Kind, bool Directed, double Score, IReadOnlyList<Reason> Why, IReadOnlyList<Evidence> Evidence);

/// <summary>A sentence of a brief. It cannot be built without evidence.</summary>
public sealed record BriefSentence
{
    /// <param name="eventId">The event that it is about, or empty.</param>
    /// <param name="reportId">The report whose brief it stands in, or empty for an event's brief.</param>
    /// <exception cref="ArgumentException">No evidence was given.</exception>
    public BriefSentence(string text, string eventId, string reportId, IReadOnlyList<Evidence> evidence, string rule)
    {
        if (evidence.Count == 0) throw new ArgumentException("A statement needs evidence.", nameof(evidence));
        (Text, Event, Report, Evidence, Rule) = (text, eventId, reportId, evidence, rule);
    }

    public string Text { get; }
    public string Event { get; }
    public string Report { get; }
    public IReadOnlyList<Evidence> Evidence { get; }
    public string Rule { get; }
}
