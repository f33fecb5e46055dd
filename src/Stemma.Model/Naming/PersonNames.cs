namespace Stemma.Model.Naming;

/// <summary>Whether two names may be spellings of one person's name. Precision first: a doubt is a no.</summary>
public static class PersonNames
{
    /// <summary>Full names of one person: the surnames and the given names are spellings of one another; middle names may be absent or initials.</summary>
    public static bool SameFull(PersonName a, PersonName b) =>
        a.IsFull && b.IsFull && SameSurname(a.Surname, b.Surname) && SameGiven(a.Given[0], b.Given[0]) && MiddlesAgree(a.Given, b.Given);

    /// <summary>Whether a single name can be a part of a full one: its surname, or its first part where the family name comes first.</summary>
    public static bool IsPartOf(NameWord single, PersonName full) =>
        full.IsFull && (SameWord(single, full.Surname) || full.Given.Any(g => !g.IsInitial && g.Plain == single.Plain));

    /// <summary>Spellings of one word: equal by sound, or, when long, with the same consonants and one letter apart.</summary>
    public static bool SameWord(NameWord a, NameWord b) =>
        a.Sound == b.Sound || (Shorter(a, b) >= 6 && a.Skeleton == b.Skeleton && EndAlike(a, b) && Distance(a.Sound, b.Sound) <= 1);

    private static bool SameSurname(NameWord a, NameWord b) =>
        SameWord(a, b) || (Shorter(a, b) >= 6 && a.Skeleton == b.Skeleton && EndsOfOneGender(a, b) && Distance(a.Sound, b.Sound) <= (Shorter(a, b) >= 8 ? 2 : 1));

    private static bool SameGiven(NameWord a, NameWord b)
    {
        if (a.Sound == b.Sound) return true;
        if (a.IsInitial || b.IsInitial) return a.Plain[0] == b.Plain[0];
        return Shorter(a, b) >= 5 && a.Skeleton == b.Skeleton && EndAlike(a, b) && Distance(a.Sound, b.Sound) <= 2;
    }

    private static int Shorter(NameWord a, NameWord b) => Math.Min(a.Sound.Length, b.Sound.Length);

    /// <summary>"Maria" and "Mario" are not spellings of one name: the end tells them apart.</summary>
    private static bool EndAlike(NameWord a, NameWord b) => Ending(a) == Ending(b);

    private static char Ending(NameWord word) => word.Sound[^1] is 'a' or 'o' ? word.Sound[^1] : '.';

    /// <summary>"Ivanov" and "Ivanova" are two persons; "Lukashenko" and "Lukashenka" may be one.</summary>
    private static bool EndsOfOneGender(NameWord a, NameWord b) => a.Sound.Length == b.Sound.Length || EndAlike(a, b);

    private static bool MiddlesAgree(IReadOnlyList<NameWord> a, IReadOnlyList<NameWord> b) =>
        a.Count < 2 || b.Count < 2 || a[1].Plain[0] == b[1].Plain[0];

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
