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

    public static bool Same(string a, string b) => Of(a).SequenceEqual(Of(b), StringComparer.Ordinal);
}
