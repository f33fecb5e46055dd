namespace Stemma.Intake.Languages;

/// <summary>
/// What a text is judged by: its runs of one to four letters, with word ends, and its whole words, in small letters; each hashed to a row of the
/// model's table (W. B. Cavnar, J. M. Trenkle, N-gram-based text categorization, 1994; hashing: K. Weinberger and others, 2009).
/// </summary>
internal static class LanguageFeatures
{
    private const int Longest = 4;
    private const uint Offset = 2166136261, Prime = 16777619, WordSeed = 0x9E3779B9;

    /// <summary>Adds a row for each feature of the text.</summary>
    /// <param name="rows">A power of two.</param>
    public static void Add(ReadOnlySpan<char> text, int rows, List<int> into)
    {
        Span<char> word = stackalloc char[64];
        int n = 0;
        foreach (char c in text)
        {
            bool letter = char.IsLetter(c) || Scripts.IsMark(c) || (c is '\'' or '’' && n > 0);
            if (letter && n < word.Length - 2) word[++n] = c == '’' ? '\'' : char.ToLowerInvariant(c);
            else if (!letter) (n, _) = (0, Word(word, n, rows, into));
        }
        Word(word, n, rows, into);
    }

    /// <summary>Runs inside a stretch whose word ends are not known.</summary>
    public static void AddInner(ReadOnlySpan<char> letters, int rows, List<int> into)
    {
        for (int i = 0; i < letters.Length; i++) Runs(letters[i..], rows, into);
    }

    private static int Word(Span<char> word, int length, int rows, List<int> into)
    {
        if (length == 0) return 0;
        word[0] = word[length + 1] = ' ';
        var padded = word[..(length + 2)];
        for (int i = 0; i <= length; i++) Runs(padded[i..], rows, into);
        if (length <= Longest - 2) return 0;
        uint hash = WordSeed;
        foreach (char c in padded[..^1]) hash = (hash ^ c) * Prime;
        into.Add(Row(hash, 77, rows));
        return 0;
    }

    /// <summary>The runs that begin at the first letter.</summary>
    private static void Runs(ReadOnlySpan<char> letters, int rows, List<int> into)
    {
        uint hash = Offset;
        for (int k = 0; k < Longest && k < letters.Length; k++)
        {
            hash = (hash ^ letters[k]) * Prime;
            if (k > 0 || letters[0] != ' ') into.Add(Row(hash, (uint)k, rows));
        }
    }

    // The final mix of MurmurHash3, so that every bit of the row is a fair one.
    private static int Row(uint hash, uint length, int rows)
    {
        hash ^= length * 0x85EBCA6B;
        hash ^= hash >> 16;
        hash *= 0x7FEB352D;
        hash ^= hash >> 15;
        hash *= 0x846CA68B;
        hash ^= hash >> 16;
        return (int)(hash & (uint)(rows - 1));
    }
}
