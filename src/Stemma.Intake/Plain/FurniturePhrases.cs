using System.Buffers;
using System.Text;

namespace Stemma.Intake.Plain;

/// <summary>The list of general web phrases (<c>furniture.list</c>), and how a block is looked up in it.</summary>
internal static class FurniturePhrases
{
    /// <param name="Kind">A block's furniture detail: navigation, related, share, comments, copyright, newsletter, advert, other.</param>
    /// <param name="Heads">It heads a list: what follows is not the report either.</param>
    public readonly record struct Hit(string Kind, bool Heads);

    private const int LongestStart = 160, LongestAny = 400;
    private static readonly Dictionary<string, Hit> Whole = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<(string Phrase, string Kind)>> Starts = new(StringComparer.Ordinal);
    private static readonly List<(string Phrase, string Kind)> Anywhere = [];
    private static readonly SearchValues<string> AnyPhrase;

    static FurniturePhrases()
    {
        using var stream = typeof(FurniturePhrases).Assembly.GetManifestResourceStream("furniture.list")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var kind, var mode, var phrase] && line[0] != '#') Add(kind, mode, phrase);
        AnyPhrase = SearchValues.Create([.. Anywhere.Select(a => a.Phrase)], StringComparison.Ordinal);
    }

    private static void Add(string kind, string mode, string phrase)
    {
        if (mode is "whole" or "head") Whole[phrase] = new(kind, mode == "head");
        else if (mode == "any") Anywhere.Add((phrase, kind));
        else if (Starts.TryGetValue(FirstWord(phrase), out var list)) list.Add((phrase, kind));
        else Starts[FirstWord(phrase)] = [(phrase, kind)];
    }

    /// <summary>The furniture that this text is known to be, if any.</summary>
    public static Hit? Find(string text)
    {
        if (text.Length > LongestAny) return null;
        string plain = Plain(text);
        if (Whole.TryGetValue(plain, out var hit)) return hit;
        if (text.Length <= LongestStart && Starts.TryGetValue(FirstWord(plain), out var list))
            foreach (var (phrase, kind) in list)
                if (Begins(plain, phrase)) return new(kind, false);
        if (!plain.AsSpan().ContainsAny(AnyPhrase)) return null;
        foreach (var (phrase, kind) in Anywhere)
            if (plain.Contains(phrase, StringComparison.Ordinal)) return new(kind, false);
        return null;
    }

    private static bool Begins(string plain, string phrase) =>
        plain.StartsWith(phrase, StringComparison.Ordinal) && (plain.Length == phrase.Length || !char.IsLetter(plain[phrase.Length]) || !char.IsLetter(phrase[^1]));

    private static string FirstWord(string plain)
    {
        int n = 0;
        while (n < plain.Length && (char.IsLetterOrDigit(plain[n]) || (n == 0 && plain[n] is '©' or '#' or '('))) n++;
        return plain[..n];
    }

    /// <summary>Small letters, numbers as #, no punctuation at the ends.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool digit = char.IsAsciiDigit(c);
            if (!digit) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length == 0 || plain[^1] != '#') plain.Append('#');
        }
        return plain.ToString().Trim(' ', '.', ',', ':', '!', '?', '…', '|', '•', '·', '-', '–', '—', '»', '«', '›', '‹', '→', '←', '↑', '+', '*', '>', '<', '"', '[', ']');
    }
}
