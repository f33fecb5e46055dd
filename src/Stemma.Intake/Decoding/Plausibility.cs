using System.Globalization;

namespace Stemma.Intake.Decoding;

/// <summary>How much a decoded text looks like writing.</summary>
/// <param name="Bits">What the text costs in the language that makes it cheapest: minus log2 of its probability, over the characters beyond ASCII and those beside them.</param>
/// <param name="Scored">How many characters were counted.</param>
internal readonly record struct Plausible(double Bits, int Scored, string Language)
{
    /// <summary>Bits a character; 0 when nothing was counted.</summary>
    public double Mean => Scored == 0 ? 0 : Bits / Scored;
}

internal static class Plausibility
{
    // Characters that the tables do not have, in eighths of a bit.
    private const byte Sign = 12 * LetterPairs.Bit, Letter = 19 * LetterPairs.Bit, Ideograph = 17 * LetterPairs.Bit, Other = 20 * LetterPairs.Bit, Never = 30 * LetterPairs.Bit;
    private const int Mixed = 3, MostExcess = 1000 * LetterPairs.Bit; // a bit for each ASCII letter too many
    private const string Signs = "\u00A0«»“”‘’„‚‹›–—…·•©®°§№€£¥½¼¾™×¿¡ªº²³´´\u00AD\u200B\u200E\u200F\u3000、。「」『』（），：；？！《》〈〉【】・～％";

    /// <param name="latin">ASCII letters of the whole text, words without other letters included: where they are most, languages of other scripts are unlikely.</param>
    public static Plausible Of(ReadOnlySpan<char> text, int latin = 0)
    {
        var model = LetterPairs.Shipped.Value;
        int n = model.Languages.Count, scored = 0, shared = 0;
        Span<int> costs = stackalloc int[n];
        costs.Clear();
        char before = ' ';
        foreach (char raw in text)
        {
            char c = LetterPairs.Fold(raw);
            if (c >= 0x80 || before >= 0x80)
            {
                scored++;
                shared += Add(model, before, c, costs);
            }
            before = c;
        }
        // A sign in English text, read as a lone letter of another script.
        int excess = Math.Min(MostExcess, LetterPairs.Bit * Math.Max(0, latin - (Mixed * scored)));
        for (int k = 0; k < n; k++)
            if (!model.IsLatin[k]) costs[k] += excess;
        int best = 0;
        for (int k = 1; k < n; k++)
            if (costs[k] < costs[best]) best = k;
        return new((costs[best] + shared) / (double)LetterPairs.Bit, scored, model.Languages[best]);
    }

    /// <returns>What the character costs in every language alike.</returns>
    private static int Add(LetterPairs model, char before, char c, Span<int> costs)
    {
        if (!model.Single.TryGetValue(c, out var single)) return Floor(c);
        int unseen = LetterPairs.IsDense(c) || LetterPairs.IsDense(before) ? 0 : LetterPairs.Unseen;
        for (int k = 0; k < costs.Length; k++) costs[k] += single[k] + unseen;
        if (unseen > 0 && model.Pairs.TryGetValue(LetterPairs.Pair(before, c), out var pairs))
            foreach (var (language, cost) in pairs) costs[language] += cost - single[language] - LetterPairs.Unseen;
        return 0;
    }

    /// <summary>The cost of a character that a language does not have.</summary>
    public static byte Floor(char c)
    {
        if (Signs.Contains(c, StringComparison.Ordinal)) return Sign;
        if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c)) return Never;
        if (c is >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3') return Ideograph;
        return char.GetUnicodeCategory(c) switch { UnicodeCategory.OtherNotAssigned => Never, _ when char.IsLetter(c) => Letter, _ => Other };
    }
}
