namespace Stemma.Intake.Plain;

/// <summary>What can be seen of one block alone.</summary>
/// <param name="Words">Words; in scripts without spaces, half the characters.</param>
/// <param name="EndsSentence">It ends as a sentence does, closing quotation marks and brackets aside.</param>
/// <param name="Lower">Share of words that do not begin with a capital; 1 in scripts without capitals.</param>
/// <param name="Function">Share of English function words.</param>
/// <param name="Separators">Bars, bullets and arrows, as between menu items.</param>
internal readonly record struct LineFeatures(int Words, bool EndsSentence, double Lower, double Function, int Separators, bool AllCaps, double Digits)
{
    private static readonly HashSet<string> FunctionWords =
    [
        .. ("the a an of to in and that for on with as was is were be by it his her its from at have has had not he she they we you i this which are or but " +
        "their been who will would there one if when what all more about into over after also than other some could two so out up no them him my our your can may do said").Split(' '),
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsFunction = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A sentence or more, and not a label.</summary>
    public bool IsProse => EndsSentence ? Words >= 8 && Lower > 0.35 : Words >= 25 && Lower > 0.5 && Separators < 3;

    public static LineFeatures Of(string text)
    {
        int words = 0, lower = 0, function = 0, separators = 0, digits = 0, letters = 0, capitals = 0, wide = 0;
        Span<char> small = stackalloc char[12];
        var rest = text.AsSpan();
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range].Trim(".,;:!?\"'“”‘’«»()[]");
            if (word.IsEmpty) continue;
            words++;
            if (!char.IsUpper(word[0])) lower++;
            if (word.Length <= 12 && IsFunction.Contains(small[..word.ToLowerInvariant(small)])) function++;
        }
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) capitals++;
            if (c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0EFF') wide++;
            if (c is '|' or '•' or '›' or '»' or '·' or '→' or '/') separators++;
        }
        words += wide / 2;
        return new(words, Ends(text), words == 0 ? 0 : (lower + wide / 2) / (double)words, words == 0 ? 0 : function / (double)words, separators,
            letters > 3 && capitals == letters, text.Length == 0 ? 0 : digits / (double)text.Length);
    }

    private static bool Ends(string text)
    {
        var end = WithoutBrackets(text).TrimEnd("\"'”’»)] ");
        bool stop = !end.IsEmpty && (end[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '۔');
        return stop && !text.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Without a short bracket at the end that follows a full sentence: an author's name, an agency.</summary>
    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> text)
    {
        int open = text.EndsWith(")") && text.Length > 3 ? text.LastIndexOf('(') : -1;
        var before = open > 0 && text.Length - open < 60 ? text[..open].TrimEnd() : text;
        return before.Length > 0 && before.TrimEnd("\"'”’»") is [.., '.' or '!' or '?'] ? before : text;
    }
}
