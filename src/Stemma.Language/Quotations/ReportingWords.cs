using Stemma.Lexicon;
using Stemma.Model;

namespace Stemma.Language.Quotations;

/// <summary>What a voice does with the words that a cue gives to it.</summary>
internal enum CueKind { None, Speech, Factive, Claim, Allegation, Denial, Belief, Expectation, Intention, Demand, Refusal, Approval, Evidence, Question }

/// <summary>What a cue takes: a clause or quoted words; only a noun phrase; a clause but no quoted words.</summary>
internal enum CueFrame { Clause, Noun, Thought }

/// <summary>A reporting word found at a token: its lexicon row and the last token of its phrase ("point out").</summary>
internal readonly record struct ReportingWord(string Phrase, CueKind Kind, CueFrame Frame, int Last)
{
    public bool IsNone => Kind == CueKind.None;
}

/// <summary>The lexicons of reporting verbs and nouns.</summary>
internal static class ReportingWords
{
    private static readonly Dictionary<string, Entry> s_verbs = Load("reporting-verbs"), s_nouns = Load("reporting-nouns"), s_forms = Forms();

    /// <summary>The reporting verb at token <paramref name="v"/>, with its particle when the two make a row.</summary>
    public static ReportingWord Verb(WordTree tree, int v)
    {
        string lemma = tree[v].Lemma;
        for (int next = v + 1; next < Math.Min(tree.Count, v + 3); next++)
            if (s_verbs.TryGetValue($"{lemma} {tree[next].Lemma}", out var phrasal)) return Word(phrasal, next);
        return s_verbs.TryGetValue(lemma, out var row) ? Word(row, v) : default;
    }

    /// <summary>
    /// The reporting verb that the word's form is of, whatever the tagger made of it: near quoted speech a form decides better than its context.
    /// </summary>
    public static ReportingWord Form(WordTree tree, int v, string text)
    {
        var byTag = tree[v].Upos is Upos.VERB or Upos.AUX ? Verb(tree, v) : default;
        if (!byTag.IsNone) return byTag;
        string form = tree[v].Span.In(text).ToString();
        return char.IsLower(form[0]) && s_forms.TryGetValue(form, out var row) ? Word(row, v) : default;
    }

    /// <summary>The reporting noun with this lemma.</summary>
    public static CueKind Noun(string lemma) => s_nouns.TryGetValue(lemma, out var row) ? Kind(row) : CueKind.None;

    /// <summary>Past forms of the one-word rows (said, stressed), and -s forms that cannot be nouns (says).</summary>
    private static Dictionary<string, Entry> Forms()
    {
        var irregular = Resources.List("irregular-reporting-forms").Entries.ToDictionary(e => e["of"], e => e.Phrase, StringComparer.Ordinal);
        var forms = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var (lemma, row) in s_verbs)
        {
            if (lemma.Contains(' ', StringComparison.Ordinal)) continue;
            forms.TryAdd(irregular.GetValueOrDefault(lemma) ?? Past(lemma), row);
            if (row["form"] == "verb") forms.TryAdd(Present(lemma), row);
        }
        return forms;
    }

    private static string Present(string lemma) => lemma switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ied",
        _ => lemma + "ed",
    };

    private static ReportingWord Word(Entry row, int last) =>
        new(row.Phrase, Kind(row), row["frame"] switch { "noun" => CueFrame.Noun, "thought" => CueFrame.Thought, _ => CueFrame.Clause }, last);

    private static CueKind Kind(Entry row) => Enum.Parse<CueKind>(row["kind"], ignoreCase: true);

    private static Dictionary<string, Entry> Load(string list)
    {
        var rows = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Resources.List(list).Entries) rows.TryAdd(entry.Phrase, entry);
        return rows;
    }
}
