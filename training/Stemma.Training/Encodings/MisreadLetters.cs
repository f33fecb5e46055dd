using Stemma.Intake.Decoding.Encodings;

namespace Stemma.Training.Encodings;

/// <summary>Text from the web holds letters that were decoded wrong (õ for the Hungarian ő): what must not be learnt.</summary>
internal static class MisreadLetters
{
    private const int Rarer = 3; // a misread letter is at least so much rarer than the one that it was
    private const double Nearly = 0.97; // of its letters, and a language can be written in the encoding
    private static readonly string[] Confused = ["windows-1250", "windows-1252", "windows-1254", "windows-1257", "iso-8859-2", "windows-1251", "koi8-r"];

    /// <summary>Characters of a language that are what a much commoner one looks like in another encoding.</summary>
    public static IReadOnlySet<char> Of(IReadOnlyDictionary<char, int> counts)
    {
        var found = new HashSet<char>();
        var bytes = Enumerable.Range(0x80, 0x80).Select(b => (byte)b).ToArray();
        var tables = Confused.Select(n => WebEncodings.Get(n).Text(bytes)).ToArray();
        double letters = counts.Where(c => c.Key >= 0x80 && char.IsLetter(c.Key)).Sum(c => (double)c.Value);
        string[] own = [.. tables.Where(t => t.Sum(c => char.IsLetter(c) ? counts.GetValueOrDefault(c) : 0.0) >= Nearly * letters)];
        for (int at = 0; at < bytes.Length; at++)
            foreach (string one in own)
                foreach (string two in tables.Except(own))
                    if (one[at] != two[at] && counts.GetValueOrDefault(one[at]) > Rarer * counts.GetValueOrDefault(two[at]) && char.IsLetter(one[at])) found.Add(two[at]);
        return found;
    }
}
