namespace Stemma.Language.Syntax;

/// <summary>
/// A preposition before a described name ("by ministry official Anna Berg") belongs to the whole phrase, whose head is the name; a parser at times leaves it
/// with the description (UD: <c>nmod:desc</c>).
/// </summary>
internal static class DescribedNames
{
    public static void Mend(SyntaxModel model, Words words, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (words.Head[i] == 0 || model.Relations[words.Relation[i]] != "case") continue;
            int noun = first + words.Head[i] - 1;
            if (noun > i && model.Relations[words.Relation[noun]] == "nmod:desc" && first + words.Head[noun] - 1 > noun) words.Head[i] = words.Head[noun];
        }
    }
}
