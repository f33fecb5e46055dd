namespace Stemma.Intake;

/// <summary>The first five letters of each longer word: enough to see that the forms of a word agree.</summary>
internal static class Stems
{
    public static IEnumerable<string> Of(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (i - start >= 4) yield return text.Substring(start, Math.Min(5, i - start)).ToLowerInvariant();
            start = -1;
        }
    }

    /// <summary>The same stems as numbers, for sets that are filled often.</summary>
    public static void AddKeys(string text, HashSet<ulong> to)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            if (i - start >= 4) to.Add(Key(text.AsSpan(start, Math.Min(5, i - start))));
            start = -1;
        }
    }

    /// <summary>FNV-1a over small letters, 64 bits.</summary>
    private static ulong Key(ReadOnlySpan<char> stem)
    {
        ulong h = 14695981039346656037;
        foreach (char c in stem) h = (h ^ char.ToLowerInvariant(c)) * 1099511628211;
        return h;
    }

    public static bool Same(string a, string b) => Of(a).SequenceEqual(Of(b), StringComparer.Ordinal);
}
