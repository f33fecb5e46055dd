using Stemma.Language.Syntax;

namespace Stemma.Eval.Names;

/// <summary>A gold mention of GUM: tokens [First, End) of the document, the tokens of its head, and the entity.</summary>
public sealed record GumMention(int First, int End, IReadOnlySet<int> Head, string Entity);

/// <summary>
/// Reads the <c>Entity=</c> annotation of GUM's MISC column (gucorpling.org/gum: id-etype-infstat-salience-centering-minspan-link).
/// Kept are mentions whose head is a proper noun or a personal pronoun of the third person, of entities that have at least two such mentions.
/// </summary>
public static class GumDocument
{
    public static IReadOnlyList<GumMention> Mentions(IReadOnlyList<ConlluSentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Words).ToList();
        var found = new List<GumMention>();
        var open = new List<(string Entity, string MinSpan, int First)>();
        for (int i = 0; i < words.Count; i++)
            foreach (string piece in Pieces(words[i].Misc)) Read(piece, i, open, found);
        return [.. found.Where(m => m.Head.Any(h => IsNameOrPronoun(words[h]))).GroupBy(m => m.Entity).Where(g => g.Count() > 1).SelectMany(g => g).OrderBy(m => m.First)];
    }

    private static bool IsNameOrPronoun(ConlluLine word) =>
        word.Upos == "PROPN" || (word.Upos == "PRON" && word.Feats.Contains("PronType=Prs", StringComparison.Ordinal) && word.Feats.Contains("Person=3", StringComparison.Ordinal));

    /// <summary>"(1-person-…", "1)", "(2-place-…)" in the order in which they stand.</summary>
    private static IEnumerable<string> Pieces(string misc)
    {
        string? entity = misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal))?["Entity=".Length..];
        for (int at = 0; entity is not null && at < entity.Length;)
        {
            int end = at + 1;
            while (end < entity.Length && entity[end] != '(' && entity[end - 1] != ')') end++;
            yield return entity[at..end];
            at = end;
        }
    }

    private static void Read(string piece, int word, List<(string Entity, string MinSpan, int First)> open, List<GumMention> found)
    {
        string[] fields = piece.Trim('(', ')').Split('-');
        if (piece[0] == '(') open.Add((fields[0], fields.Length > 5 ? fields[5] : "1", word));
        if (piece[^1] != ')') return;
        int k = open.FindLastIndex(o => o.Entity == fields[0]);
        if (k < 0) return;
        var (entity, minSpan, first) = open[k];
        open.RemoveAt(k);
        var head = minSpan.Split(',').Select(p => int.TryParse(p, System.Globalization.CultureInfo.InvariantCulture, out int n) ? first + n - 1 : first).Where(t => t <= word).ToHashSet();
        found.Add(new(first, word + 1, head, entity));
    }
}
