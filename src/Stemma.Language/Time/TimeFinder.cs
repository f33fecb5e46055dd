using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>Runs the grammar over the scan: from left to right, the longest match at each place, never two that overlap.</summary>
internal static class TimeFinder
{
    private static readonly int Top = TimeVocabulary.Grammar.Group("timex");

    /// <summary>The expressions with the range of symbols that each covers, in order.</summary>
    public static List<(Draft Draft, int First, int End)> Find(TimeScanner symbols)
    {
        var found = new List<(Draft, int, int)>();
        var reader = TimeVocabulary.Grammar.Read(symbols);
        for (int at = 0; at < symbols.Count;)
        {
            if (reader.Longest(Top, at) is not { } match || TimeFilters.Rejects(match, symbols))
            {
                at++;
                continue;
            }
            if (match.Rule.Make == "pair" && TimePairs.Split(match, symbols).ToList() is { Count: 2 } pair)
            {
                found.AddRange(pair);
                at = match.End;
                continue;
            }
            if (match.Rule.Make == "pair" || TimeBuilder.Build(match, symbols) is not var (value, mod))
            {
                at++;
                continue;
            }
            if (value is TimeValue.Nothing)
            {
                at = match.End;
                continue;
            }
            found.Add((new(symbols[match.First].Start, symbols[match.End - 1].End, value, mod, Id(match)), match.First, match.End));
            at = match.End;
        }
        return found;
    }

    /// <summary>The innermost rule that is not a mere passing on: it says best what was recognised.</summary>
    private static string Id(RuleMatch match)
    {
        while (match.Rule.Make == "same" && match.Steps is [.., { Called: { } called }]) match = called;
        return "time." + match.Rule.Id;
    }
}
