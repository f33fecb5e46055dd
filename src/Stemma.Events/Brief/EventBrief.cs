using Stemma.Events.Identity;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Events.Brief;

/// <summary>A few sentences on each event: what, who, where, when; the report that tells it best; what is agreed, what differs, what is disputed.</summary>
public static class EventBrief
{
    private const int MostClaims = 3;
    private const int MostNames = 4;

    public static IEnumerable<BriefSentence> Of(ReportSet set, EventDraft draft, DossierEvent ev, IReadOnlyList<DossierClaim> claims)
    {
        if (WhatHappened(set, draft, ev) is { } what) yield return what;
        if (Lead(set, draft) is { } lead) yield return new(lead.Text, ev.Id, "", [lead.Evidence], "brief.lead");
        foreach (var claim in claims.Where(c => c.Event == ev.Id && c.Verdict != Verdict.OneVoice).GroupBy(c => c.Verdict).OrderBy(g => g.Key switch { Verdict.Agreed => 0, Verdict.Differs => 1, _ => 2 }).SelectMany(g => g.Take(MostClaims)))
            yield return new(Sentence(set, claim), ev.Id, "", [.. claim.Members.Select(m => m.Evidence[0]).Distinct()], $"brief.{claim.Verdict.ToString().ToLowerInvariant()}");
    }

    private static BriefSentence? WhatHappened(ReportSet set, EventDraft draft, DossierEvent ev)
    {
        if (draft.Occurrences.Count == 0 || draft.Type == "other") return null;
        string[] parts = [Phrases.WithArticle(draft.Type.Replace('-', ' ').Replace('_', ' ')), People(set, draft), Phrases.Predicate(draft.Status), Place(set, draft), Phrases.When(draft.Time, draft.TimePattern)];
        string text = string.Join(' ', parts.Where(p => p.Length > 0)) + ".";
        List<Evidence> evidence = [.. ev.Mentions.Take(6), .. draft.TimeEvidence(set).Take(4), .. draft.PlaceEvidence(set).Take(3)];
        return new(text, ev.Id, "", [.. evidence.Distinct()], "brief.what");
    }

    private static string People(ReportSet set, EventDraft draft)
    {
        var names = draft.ParticipantIds.Where(p => p != draft.Place).Select(set.Entity).Where(e => e.Type is EntityType.Person or EntityType.Organization).Select(e => e.Name).Take(MostNames).ToList();
        if (names.Count == 0) return "";
        return (draft.Family == "meeting" && names.Count > 1 ? "of " : "involving ") + Phrases.List(names);
    }

    private static string Place(ReportSet set, EventDraft draft) => draft.Place.Length > 0 ? EventAssembly.Where(set.Entity(draft.Place)) : "";

    /// <summary>The sentence in which a report first tells of its focal event, from the report whose sentence names most.</summary>
    private static (string Text, Evidence Evidence)? Lead(ReportSet set, EventDraft draft)
    {
        var best = draft.FocalOf.Select(r => (Report: r, Sentence: LeadSentence.Of(set.Analyses[r]))).Where(x => x.Sentence is not null)
            .OrderByDescending(x => LeadSentence.Weight(set.Analyses[x.Report], x.Sentence!)).ThenBy(x => x.Report).FirstOrDefault();
        return best.Sentence is { } s ? (set.Words(best.Report, s.Span), set.Cite(best.Report, s.Span)) : null;
    }

    private static string Sentence(ReportSet set, DossierClaim claim)
    {
        string reports = Phrases.List([.. claim.Members.Select(m => m.Report).Distinct(StringComparer.Ordinal)]);
        return claim.Verdict switch
        {
            Verdict.Agreed => $"Agreed by {claim.Voices.Count} independent voices ({reports}): {claim.Text}",
            Verdict.Differs => $"Figures differ: {Values(claim)}, on: {claim.Text}",
            _ => $"Disputed: {claim.Text} — said by {Speakers(set, claim, denies: false)}, denied by {Speakers(set, claim, denies: true)}.",
        };
    }

    // "14 killed (r1 and r3) and 17 killed (r2)"
    private static string Values(DossierClaim claim) =>
        Phrases.List([.. claim.Members.Where(m => m.Value.Length > 0).GroupBy(m => m.Value, StringComparer.Ordinal)
            .Select(g => $"{g.Key} ({Phrases.List([.. g.Select(m => m.Report).Distinct(StringComparer.Ordinal)])})")]);

    private static string Speakers(ReportSet set, DossierClaim claim, bool denies) =>
        Phrases.List([.. claim.Members.Where(m => m.Stance == Stance.Denies == denies).Select(m => set.NameOf(m.Voice)).Distinct(StringComparer.Ordinal)]);
}
