using System.Text;

namespace Stemma.Intake.Decoding;

/// <summary>
/// The likeliest legacy encoding of bytes that declare none: each candidate decodes a sample, and the text that looks most like writing wins.
/// Multi-byte sets must decode without a fault; single-byte sets are told apart by how their letters join: words in one script, capitals first.
/// </summary>
internal static class LegacyGuess
{
    private const int Sample = 16 << 10;
    private static readonly string[] MultiByte = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"];
    private static readonly string[] SingleByte = ["windows-1252", "windows-1251", "windows-1250", "koi8-r", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "iso-8859-2"];

    public static Encoding Of(ReadOnlySpan<byte> body)
    {
        int from = Math.Max(0, body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 64);
        var sample = body.Slice(from, Math.Min(Sample, body.Length - from));
        var best = Decoder.Get("windows-1252");
        double top = double.MinValue;
        foreach (var name in (string[])[.. SingleByte, .. MultiByte])
        {
            var encoding = Decoder.Get(name);
            double score = Score(encoding.GetString(sample));
            if (score > top) (best, top) = (encoding, score);
        }
        return best;
    }

    /// <summary>Per character beyond ASCII: + for a letter that fits its neighbours, - for what text does not hold.</summary>
    private static double Score(string text)
    {
        double sum = 0;
        int beyond = 0;
        char before = ' ';
        foreach (char c in text)
        {
            if (c >= 0x80)
            {
                beyond++;
                sum += Fit(before, c);
            }
            before = c;
        }
        return beyond == 0 ? 0 : (sum / beyond) + (0.6 * OneLanguage(text));
    }

    private static double Fit(char before, char c)
    {
        if (c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF') return -6;
        if (c is >= '\u3040' and <= '\u30FF') return 1.3;
        if (c is >= '\uFF61' and <= '\uFF9F') return -0.5; // half-width kana: what other double bytes look like in Shift-JIS
        if (c is >= '\uAC00' and <= '\uD7A3') return 1.1;
        if (c is >= '\u4E00' and <= '\u9FFF') return c < '\u9000' ? 0.9 : 0.7;
        if (c is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60') return 0.9;
        if (char.IsLetter(c)) return LetterFit(before, c);
        return c is '\u00A0' or '«' or '»' or '“' or '”' or '‘' or '’' or '„' or '–' or '—' or '…' or '©' or '№' or '€' or '°' or '§' or '•' ? 0.5 : -1;
    }

    /// <summary>A capital after a small letter, or two scripts in one word, is not writing.</summary>
    private static double LetterFit(char before, char c)
    {
        if (!char.IsLetter(before)) return char.IsUpper(c) ? 0.5 : 0.6;
        bool latin = c < 0x250, latinBefore = before < 0x250;
        if (latin != latinBefore) return -3;
        if (char.IsUpper(c) && char.IsLower(before)) return -2;
        return latin ? 0.5 : char.IsUpper(c) ? 0.3 : 1; // running text is mostly small letters: tells KOI8-R from windows-1251
    }

    /// <summary>What the languages of Europe add to the alphabet, a language each: text is in one of them, so one set must hold its letters.</summary>
    private static readonly string[] Alphabets =
    [
        "äöüß", "éèêëàâçôûùîïœ", "ñóíáúüé", "àèéìòùî", "ãõáéíóúâêôàç", "åäöé", "æøåé", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîșțşţ", "çğıöşüâ", "čšžćđ", "ėįųūąčęšž", "āčēģīķļņšūž", "õäöüšž", "áéíóúýðþæö", "ëï é",
    ];

    /// <summary>The share of Latin letters beyond ASCII that the best single language covers.</summary>
    private static double OneLanguage(string text)
    {
        var letters = text.Where(c => c is >= '\u00C0' and < '\u0250' && char.IsLetter(c)).Select(char.ToLowerInvariant).ToList();
        return letters.Count == 0 ? 0 : Alphabets.Max(a => letters.Count(l => a.Contains(l, StringComparison.Ordinal))) / (double)letters.Count;
    }
}
