using System.Text.RegularExpressions;

namespace Stemma.Bench;

/// <summary>
/// Another world's words: three in five longer words give way to another word of the same ending, always the same within one world. Without it, reports of two worlds
/// would be near copies of one another, which reports of different events are not.
/// </summary>
internal sealed partial class Wordings
{
    private static readonly string[] Endings = ["ing", "ed", "ly", "s", ""];

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "about", "above", "after", "again", "against", "among", "because", "before", "between", "could", "during", "other", "should", "since", "their", "there", "these",
        "those", "three", "through", "under", "until", "where", "which", "while", "whose", "without", "would", "agency", "according", "accused", "denied", "million",
    };

    private readonly Dictionary<string, string[]> _byEnding;

    public Wordings(IEnumerable<string> texts) =>
        _byEnding = texts.SelectMany(t => Word().Matches(t)).Select(m => m.Value).Distinct(StringComparer.Ordinal).Where(w => !Kept.Contains(w))
            .Order(StringComparer.Ordinal).GroupBy(Ending, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public string Reword(string text, int world) => Word().Replace(text, m => Other(m.Value, world));

    private string Other(string word, int world)
    {
        uint h = Hash.Of(word, world);
        if (h % 5 > 2 || Kept.Contains(word)) return word;
        string[] like = _byEnding[Ending(word)];
        return like[h / 5 % like.Length];
    }

    private static string Ending(string word) => Endings.First(e => word.EndsWith(e, StringComparison.Ordinal));

    // Not inside tags, attributes or addresses.
    [GeneratedRegex(@"(?<=[ \n>“""(])\p{Ll}{5,}(?=[ \n.,;:!?<”"")])(?![^<]*>)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}

internal static class Hash
{
    /// <summary>FNV-1a, so that the choice does not change from run to run as string.GetHashCode does.</summary>
    public static uint Of(string text, int world)
    {
        uint h = 2166136261 ^ (uint)(world * 16777619);
        foreach (char c in text) h = (h ^ c) * 16777619;
        return h;
    }
}
