namespace Stemma.Language.Names;

/// <summary>How a word is cased.</summary>
public enum Casing : byte { None, Lower, Title, Upper, Mixed }

/// <summary>What the features need to know of one token, all of it as hashes, so that no string is made for it.</summary>
public readonly struct WordForm
{
    public readonly ulong Lower, Exact, Shape;
    public readonly Casing Casing;
    public readonly int Length;

    public WordForm(ReadOnlySpan<char> word)
    {
        Length = word.Length;
        ulong lower = Hash.Seed, exact = Hash.Seed, shape = Hash.Seed;
        int ups = 0, lows = 0;
        char lastClass = '\0';
        int run = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            lower = Hash.Step(lower, Fold(c));
            exact = Hash.Step(exact, c);
            char kind = Kind(c);
            if (kind == 'X') ups++;
            if (kind == 'x') lows++;
            run = kind == lastClass ? run + 1 : 1;
            if (run <= 2) shape = Hash.Step(shape, kind); // a run longer than two is written as two
            lastClass = kind;
        }
        (Lower, Exact, Shape) = (Hash.End(lower), Hash.End(exact), Hash.End(shape));
        Casing = (ups, lows) switch
        {
            (0, 0) => Casing.None,
            (0, _) => Casing.Lower,
            (1, _) when Kind(word[0]) == 'X' => Casing.Title,
            (_, 0) => Casing.Upper,
            _ => Casing.Mixed,
        };
    }

    /// <summary>Lower case, all digits alike, one kind of apostrophe and dash.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' => '\'',
        '–' or '—' => '-',
        '“' or '”' => '"',
        _ => c < 128 ? c : char.ToLowerInvariant(c),
    };

    private static char Kind(char c) =>
        c is >= 'a' and <= 'z' ? 'x' : c is >= 'A' and <= 'Z' ? 'X' : char.IsAsciiDigit(c) ? '0'
        : c < 128 ? c : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : Fold(c);

    /// <summary>The hash that a lower-case word of a list must have to be found.</summary>
    public static ulong LowerHash(ReadOnlySpan<char> word)
    {
        ulong h = Hash.Seed;
        foreach (char c in word) h = Hash.Step(h, Fold(c));
        return Hash.End(h);
    }
}

/// <summary>FNV-1a over UTF-16 units, with a final mix (MurmurHash3's).</summary>
public static class Hash
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Step(ulong h, char c) => (h ^ c) * 1099511628211;

    public static ulong End(ulong h)
    {
        h ^= h >> 33;
        h *= 0xff51afd7ed558ccd;
        h ^= h >> 33;
        return h;
    }

    /// <summary>A feature: a template's number with one value.</summary>
    public static uint Feature(int template, ulong value) => (uint)(End(value + (ulong)template * 0x9E3779B97F4A7C15) >> 32);

    public static uint Feature(int template, ulong a, ulong b) => Feature(template, a * 31 + End(b + 0x1234567));
}
