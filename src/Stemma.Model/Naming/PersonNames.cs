namespace Stemma.Model.Naming;

/// <summary>A person's name in parts, each <see cref="NameFolding.Plain"/>.</summary>
/// <param name="Given">All parts before the surname; empty when only one name is known.</param>
/// <param name="Surname">The last part, with its particle ("de la cruz" → "cruz").</param>
public sealed record PersonName(IReadOnlyList<string> Given, string Surname)
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    public static PersonName Of(string name)
    {
        var words = NameFolding.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? new([], "") : new(words[..^1], words[^1]);
    }

    /// <summary>Whether more than one part is known.</summary>
    public bool IsFull => Given.Count > 0;
}

/// <summary>Whether two names may be spellings of one person's name. Precision first: a doubt is a no.</summary>
public static class PersonNames
{
    /// <summary>Full names of one person: the surnames and the given names are spellings of one another; middle names may be absent or initials.</summary>
    public static bool SameFull(PersonName a, PersonName b) =>
        a.IsFull && b.IsFull && SameSurname(a.Surname, b.Surname) && SameGiven(a.Given[0], b.Given[0]) && MiddlesAgree(a.Given, b.Given);

    /// <summary>Whether a single name can be a part of a full one: its surname, or its first part where the family name comes first.</summary>
    public static bool IsPartOf(string single, PersonName full) =>
        full.IsFull && (SameWord(single, full.Surname) || full.Given.Any(g => g.Length > 1 && g == single));

    /// <summary>Spellings of one word: equal by sound, or, when long, with the same consonants and one letter apart.</summary>
    public static bool SameWord(string a, string b)
    {
        if (a == b) return true;
        string x = NameFolding.Sound(a), y = NameFolding.Sound(b);
        if (x == y) return true;
        return Math.Min(x.Length, y.Length) >= 6 && NameFolding.Skeleton(a) == NameFolding.Skeleton(b) && EndAlike(x, y) && Distance(x, y) <= 1;
    }

    private static bool SameSurname(string a, string b)
    {
        if (SameWord(a, b)) return true;
        string x = NameFolding.Sound(a), y = NameFolding.Sound(b);
        return Math.Min(x.Length, y.Length) >= 6 && x[0] == y[0] && Distance(x, y) <= (Math.Min(x.Length, y.Length) >= 8 ? 2 : 1)
            && NameFolding.Skeleton(a) == NameFolding.Skeleton(b);
    }

    private static bool SameGiven(string a, string b)
    {
        if (SameWord(a, b)) return true;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        string x = NameFolding.Sound(a), y = NameFolding.Sound(b);
        return Math.Min(x.Length, y.Length) >= 5 && NameFolding.Skeleton(a) == NameFolding.Skeleton(b) && EndAlike(x, y) && Distance(x, y) <= 2;
    }

    /// <summary>"Maria" and "Mario", "Ivanov" and "Ivanova" are not spellings of one name: the end tells them apart.</summary>
    private static bool EndAlike(string a, string b) => Ending(a) == Ending(b);

    private static char Ending(string word) => word[^1] is 'a' or 'o' ? word[^1] : '.';

    private static bool MiddlesAgree(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count < 2 || b.Count < 2) return true;
        return a[1][0] == b[1][0];
    }

    /// <summary>Optimal string alignment distance (Damerau–Levenshtein without overlapping transpositions), at most 3: more is answered as 3.</summary>
    public static int Distance(string a, string b)
    {
        const int most = 3;
        if (Math.Abs(a.Length - b.Length) >= most) return most;
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], now = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return Math.Min(most, last[b.Length]);
    }
}
