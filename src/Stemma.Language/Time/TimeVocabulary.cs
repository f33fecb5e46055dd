using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>Every word that a time rule or list names, with its id in the grammar and its row: one lookup per word of the text.</summary>
internal static class TimeVocabulary
{
    internal sealed record Info(int WordId, TimeWords.Entry? Entry);

    public static readonly RuleGrammar Grammar = new(RuleFiles(), TimeWords.Classes);

    private static readonly Dictionary<string, Info> Words = Build();
    private static readonly Dictionary<string, Info>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly int Possessive = WordId("'s");

    public static IEnumerable<RuleFile> RuleFiles()
    {
        foreach (string name in Resources.Lexicons)
        {
            if (!name.StartsWith("lexicon/en/time/", StringComparison.Ordinal) || !name.EndsWith(".rules", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(Resources.Open(name));
            yield return RuleFile.Parse(name, reader);
        }
    }

    public static Info? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var info) ? info : null;

    public static int WordId(ReadOnlySpan<char> word) => Find(word)?.WordId ?? 0;

    /// <summary>Months and weekdays, which may be written short with a dot.</summary>
    public static bool IsAbbreviation(Info info, ReadOnlySpan<char> word) =>
        word is not ("May" or "June" or "July" or "MAY" or "JUNE" or "JULY") && info.Entry is { } e && e.Lexemes.Exists(l => l.Class is TimeLexemes.Month or TimeLexemes.WeekdayShort);

    private static Dictionary<string, Info> Build()
    {
        var words = new Dictionary<string, Info>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, id) in Grammar.WordIds) words[word] = new(id, null);
        foreach (var (word, entry) in TimeWords.All) words[word] = new(words.GetValueOrDefault(word)?.WordId ?? 0, entry);
        return words;
    }
}
