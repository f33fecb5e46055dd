using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Intake.Decoding;

/// <summary>
/// Which encodings bytes can be in, the likeliest first: each decodes the words that hold a byte beyond ASCII, and the text that costs least in some language wins, with a handicap in bits for
/// encodings that are rare (the maximum a posteriori choice of H. Sivonen's chardetng and others, over pairs of letters instead of pairs of bytes).
/// </summary>
internal static class Candidates
{
    private const int Most = 8000; // bytes of words

    // Where two give the same text, the commoner name is said.
    private static readonly (string Name, int Handicap)[] Known =
    [
        ("windows-1252", 0), ("windows-1251", 0), ("windows-1250", 4), ("gb18030", 0), ("shift_jis", 0), ("euc-kr", 0), ("big5", 1), ("euc-jp", 1), ("windows-1253", 2), ("windows-1254", 4), ("windows-1255", 2), ("windows-1256", 2),
        ("windows-1257", 4), ("windows-874", 2), ("koi8-r", 3), ("koi8-u", 3), ("iso-8859-2", 6), ("iso-8859-15", 4), ("windows-1258", 6), ("iso-8859-7", 4), ("iso-8859-6", 6), ("iso-8859-8", 6), ("iso-8859-5", 8), ("ibm866", 8), ("iso-8859-4", 10),
        ("iso-8859-13", 6), ("iso-8859-16", 10), ("x-mac-cyrillic", 20), ("macintosh", 20),
    ];

    /// <summary>Every candidate with what its text costs, handicap included.</summary>
    /// <param name="words">From <see cref="Words"/>.</param>
    /// <param name="latin">From <see cref="Latin"/>.</param>
    /// <param name="declared">Names of encodings to be tried besides the common ones; they have no handicap.</param>
    public static IReadOnlyList<(string Name, Plausible Text, double Bits)> Of(ReadOnlySpan<byte> words, int latin, IReadOnlyList<string> declared)
    {
        var found = new List<(string Name, Plausible Text, double Bits)>();
        foreach (var (name, handicap) in Known.Concat(declared.Where(d => Known.All(k => k.Name != d)).Select(d => (d, 0))))
        {
            var text = Plausibility.Of(WebEncodings.Get(name).Text(words), latin);
            found.Add((name, text, text.Bits + (declared.Contains(name) ? 0 : handicap)));
        }
        return [.. found.OrderBy(f => f.Bits)];
    }

    /// <summary>ASCII letters outside of tags, scripts and styles; enough to tell which script the text is in.</summary>
    public static int Latin(ReadOnlySpan<byte> body)
    {
        int letters = 0;
        bool tag = false;
        for (int i = 0; i < body.Length && letters < Most; i++)
        {
            if (body[i] == '<')
            {
                var rest = body[i..Math.Min(body.Length, i + 8)];
                ReadOnlySpan<byte> end = StartsWith(rest, "<script"u8) ? "</script"u8 : StartsWith(rest, "<style"u8) ? "</style"u8 : [];
                if (!end.IsEmpty) i = body[i..].IndexOf(end) is >= 0 and var at ? i + at : body.Length;
                tag = true;
            }
            else if (tag && body[i] == '>') tag = false;
            else if (!tag && char.IsAsciiLetter((char)body[i])) letters++;
        }
        return letters;
    }

    private static bool StartsWith(ReadOnlySpan<byte> at, ReadOnlySpan<byte> tag) => at.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(at[..tag.Length], tag);

    /// <summary>How many bytes beyond ASCII the two read as different characters; all of them unless both give every byte a character.</summary>
    public static int Differing(ReadOnlySpan<byte> words, string one, string two)
    {
        string a = WebEncodings.Get(one).Text(words), b = WebEncodings.Get(two).Text(words);
        int differing = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] >= 0x80 && (a.Length != words.Length || b.Length != words.Length || a[i] != b[i])) differing++;
        }
        return differing;
    }

    /// <summary>
    /// The words that hold bytes beyond ASCII, a space between them: markup tells nothing. Cut where no encoding has the second byte of a character.
    /// </summary>
    public static byte[] Words(ReadOnlySpan<byte> body)
    {
        var words = new List<byte>(Most);
        while (words.Count < Most && body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            int from = body[..at].LastIndexOfAny(Between) + 1, to = body[at..].IndexOfAny(Between);
            to = to < 0 ? body.Length : at + to;
            words.AddRange(body[from..Math.Min(to, from + Most)]);
            words.Add((byte)' ');
            body = body[to..];
        }
        return [.. words];
    }

    private static readonly System.Buffers.SearchValues<byte> Between = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x30).Select(b => (byte)b), .. ":;<=>?"u8]);
}
