using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>Runs the grammar over the scan: from left to right, the longest match at each place, never two that overlap.</summary>
internal static class TimeFinder
{
    private static readonly int Top = TimeVocabulary.Grammar.Group("timex"), Lengths = TimeVocabulary.Grammar.Group("len");

    /// <summary>The expressions with the range of symbols that each covers, in order.</summary>
    public static List<(Draft Draft, int First, int End)> Find(TimeScanner symbols)
    {
        var found = new List<(Draft, int, int)>();
        var reader = TimeVocabulary.Grammar.Read(symbols);
        for (int at = 0; at < symbols.Count;)
        {
            var match = reader.Longest(Top, at);
            if (match is not null && TimeFilters.Rejects(match, symbols)) match = Shortened(match, reader, symbols);
            if (match is null)
            {
                at++;
                continue;
            }
            if (match.Rule.Make == "portion" && Portion(match, symbols) is { Count: 2 } portion)
            {
                found.AddRange(portion);
                at = match.End;
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

    /// <summary>"two days on an inner tube": what is left when the last word belongs to something else.</summary>
    private static RuleMatch? Shortened(RuleMatch match, RuleGrammar.Reader reader, TimeScanner symbols)
    {
        var inner = Inner(match);
        return inner.Rule.Constants.ContainsKey("shorten") && reader.Longest(Lengths, match.First) is { } length && !TimeFilters.Rejects(length, symbols) ? length : null;
    }

    /// <summary>"the first two weeks of 2021" is a length, which lies within the year that is named after it.</summary>
    private static List<(Draft, int, int)> Portion(RuleMatch match, TimeScanner symbols)
    {
        var whole = match.Steps[^1].Called!;
        int end = whole.First - 1; // "of" or "in"
        if (TimeBuilder.Build(match, symbols) is not var (value, mod) || TimeBuilder.Build(whole, symbols) is not var (outer, outerMod)) return [];
        return [(new(symbols[match.First].Start, symbols[end - 1].End, value, mod, Id(match)), match.First, end), (new(symbols[whole.First].Start, symbols[whole.End - 1].End, outer, outerMod, Id(whole)), whole.First, whole.End)];
    }

    /// <summary>The innermost rule that is not a mere passing on: it says best what was recognised.</summary>
    private static string Id(RuleMatch match) => "time." + Inner(match).Rule.Id;

    private static RuleMatch Inner(RuleMatch match)
    {
        while (match.Rule.Make == "same" && match.Steps is [.., { Called: { } called }]) match = called;
        return match;
    }
}
