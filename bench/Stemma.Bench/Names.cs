using System.Globalization;

namespace Stemma.Bench;

/// <summary>Another world's names: each name of the samples gets another one, always the same within one world.</summary>
internal sealed class Names(int world)
{
    private static readonly string[] Onsets = ["B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Dr", "Kr", "St", "Tr", "Sk"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ei", "ar", "en", "or", "al"];
    private static readonly string[] Codas = ["n", "s", "k", "l", "m", "r", "nd", "rt", "v", "sk", "ld", "t"];

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Easter",
        "Prime", "Minister", "Foreign", "President", "Detective", "Inspector", "Speaker", "Councillor", "Invented", "Stemma", "Wire", "Agency", "News", "Radio",
        "Street", "Lane", "Castle", "Coal", "Crown", "Court", "Port", "There", "They", "This", "That", "What", "From", "Home", "World", "Brothers",
    };

    public string Other(string name)
    {
        if (Kept.Contains(name)) return name;
        uint h = Hash.Of(name, world);
        return string.Create(CultureInfo.InvariantCulture, $"{Pick(Onsets, h)}{Pick(Vowels, h >> 5)}{Pick(Codas, h >> 11)}{Pick(Vowels, h >> 17)}{Pick(Codas, h >> 22)}");
    }

    private static string Pick(string[] from, uint h) => from[h % from.Length];
}
