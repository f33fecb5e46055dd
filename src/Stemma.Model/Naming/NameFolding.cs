using System.Text;

namespace Stemma.Model.Naming;

/// <summary>
/// Names reduced to what survives spelling: letters without marks in lower case, then one spelling for the ways in which one sound of another
/// script is written in English ("Aleksandr", "Alexander"; "Sergei", "Sergey"; "Zelenskyy", "Zelensky"). Pure; depends on no culture.
/// </summary>
public static class NameFolding
{
    // The plain letter of each character from U+00C0 and from U+1E00, '.' where there is none.
    private const string Latin =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn..noooooo..rrrrrrsssssssstttt.tuuuuuuuuuuuuwwyyyzzzzzz................e................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    // Applied in order, everywhere in a word.
    private static readonly (string From, string To)[] Spellings =
    [
        ("shch", "sh"), ("sch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("q", "k"),
        ("x", "ks"), ("ch", "č"), ("c", "k"), ("č", "ch"), ("w", "v"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("tz", "ts"), ("iy", "y"), ("yy", "y"), ("ij", "y"), ("ii", "y"),
        ("ey", "ei"), ("ay", "ai"), ("oy", "oi"), ("uy", "ui"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("ye", "e"), ("je", "e"), ("yo", "io"), ("jo", "io"), ("y", "i"),
        ("ander", "andr"),
    ];

    /// <summary>Lower case without marks; apostrophes dropped, hyphens and dots as spaces, single spaces between words.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            char folded = Letter(c);
            if (folded == '\'') continue;
            if (folded != ' ') plain.Append(folded == 'ß' ? 's' : folded);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
            if (folded == 'ß') plain.Append('s');
        }
        return plain.ToString().TrimEnd();
    }

    /// <summary>One spelling for the transliterations of one word that is already <see cref="Plain"/>.</summary>
    public static string Sound(string plainWord)
    {
        string word = plainWord;
        foreach (var (from, to) in Spellings) word = word.Replace(from, to, StringComparison.Ordinal);
        var once = new StringBuilder(word.Length);
        foreach (char c in word)
            if (once.Length == 0 || once[^1] != c) once.Append(c);
        return once.ToString();
    }

    /// <summary>The consonants of a word's <see cref="Sound"/>, with "a" for a vowel at its start: a key under which spellings of one name meet. Never empty for a word with letters.</summary>
    public static string Skeleton(string plainWord)
    {
        string sound = Sound(plainWord);
        var bones = new StringBuilder(sound.Length);
        for (int i = 0; i < sound.Length; i++)
        {
            bool vowel = sound[i] is 'a' or 'e' or 'i' or 'o' or 'u';
            if (!vowel) bones.Append(sound[i]);
            else if (i == 0) bones.Append('a');
        }
        return bones.ToString();
    }

    private static char Letter(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' => '\'',
        'ß' => 'ß',
        'æ' or 'Æ' => 'a',
        'œ' or 'Œ' => 'o',
        _ => Marked(c),
    };

    private static char Marked(char c)
    {
        char plain = c >= 0xC0 && c < 0xC0 + Latin.Length ? Latin[c - 0xC0] : c >= 0x1E00 && c < 0x1E00 + Additional.Length ? Additional[c - 0x1E00] : '.';
        return plain != '.' ? plain : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ';
    }
}
