namespace Stemma.Model.Naming;

/// <summary>One word of a name as <see cref="NameFolding"/> reduces it, kept so that comparing many names costs little.</summary>
public sealed record NameWord(string Plain, string Sound, string Skeleton)
{
    public static NameWord Of(string plain) => new(plain, NameFolding.Sound(plain), NameFolding.Skeleton(plain));

    public bool IsInitial => Plain.Length == 1;
}

/// <summary>A person's name in parts.</summary>
/// <param name="Given">All parts before the surname; empty when only one name is known.</param>
/// <param name="Surname">The last part, without its particle ("de la Cruz" has "cruz").</param>
public sealed record PersonName(IReadOnlyList<NameWord> Given, NameWord Surname)
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    public static PersonName Of(string name)
    {
        var words = NameFolding.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Suffixes.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? new([], NameWord.Of("")) : new([.. words[..^1].Select(NameWord.Of)], NameWord.Of(words[^1]));
    }

    /// <summary>Whether more than one part is known.</summary>
    public bool IsFull => Given.Count > 0;
}
