using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Eval.Measures;

/// <summary>
/// The dependency scores of the CoNLL 2018 shared task (Zeman et al. 2018): tokens, sentences and words match when their characters do, white space aside;
/// a word counts for LAS when it matches, its head matches, and the universal part of the relation is right.
/// </summary>
internal static class SyntaxScores
{
    private readonly record struct Word(TextSpan<Article> Span, TextSpan<Article> Head, string Upos, string Relation);

    /// <summary>Tagged and parsed on the gold's words and sentences.</summary>
    public static IReadOnlyList<Score> GoldTokens(IReadOnlyList<ConlluDocument> documents)
    {
        int words = 0, upos = 0, feats = 0, lemmas = 0, uas = 0, las = 0;
        foreach (var d in documents)
        {
            var tokens = d.Parse().Tokens;
            int i = 0;
            foreach (var gold in d.Sentences.SelectMany(s => s.Words))
            {
                var t = tokens[i++];
                words++;
                if (t.Upos.ToString() == gold.Upos) upos++;
                if (t.Feats == gold.Feats || (t.Feats.Length == 0 && gold.Feats == "_")) feats++;
                if (t.Lemma == gold.Lemma || gold.Lemma == "_") lemmas++;
                if (t.Head != gold.Head) continue;
                uas++;
                if (Universal(t.Deprel) == Universal(gold.Deprel)) las++;
            }
        }
        double n = Math.Max(1, words);
        return [new("upos", upos / n), new("feats", feats / n), new("lemmas", lemmas / n), new("uas", uas / n), new("las", las / n)];
    }

    /// <summary>From the text alone, paragraphs given.</summary>
    public static IReadOnlyList<Score> RawText(IReadOnlyList<ConlluDocument> documents, TextWriter log)
    {
        int[] tokens = new int[3], sentences = new int[3], words = new int[3], upos = new int[3], las = new int[3];
        foreach (var d in documents)
        {
            var (given, goldTokens) = Gold(d);
            var (found, foundTokens) = SyntaxStage.Parse(d.Reading);
            Count(tokens, GoldSurface(d, goldTokens), Surface(d.Reading.Text, found, foundTokens));
            Count(sentences, [.. given.Select(s => s.Span)], [.. found.Select(s => s.Span)]);
            var gold = WordsOf(given, goldTokens);
            var system = WordsOf(found, foundTokens);
            Count(words, [.. gold.Select(w => w.Span)], [.. system.Select(w => w.Span)]);
            Count(upos, [.. gold.Select(w => (w.Span, w.Upos))], [.. system.Select(w => (w.Span, w.Upos))]);
            Count(las, [.. gold.Select(w => (w.Span, w.Head, w.Relation))], [.. system.Select(w => (w.Span, w.Head, w.Relation))]);
            Differences(d.Reading.Text, gold, system, log);
        }
        return [F1("tokens", tokens), F1("sentences", sentences), F1("words", words), F1("upos", upos), F1("las", las)];
    }

    private static void Count<T>(int[] counts, HashSet<T> gold, HashSet<T> system)
    {
        counts[0] += gold.Count;
        counts[1] += system.Count;
        counts[2] += gold.Count(system.Contains);
    }

    private static Score F1(string name, int[] c) => new(name, c[2] == 0 ? 0 : 2.0 * c[2] / (c[0] + c[1]));

    private static string Universal(string relation) => relation.Split(':')[0];

    private static (IReadOnlyList<Sentence> Sentences, IReadOnlyList<Token> Tokens) Gold(ConlluDocument d)
    {
        var (sentences, tokens) = d.Parse();
        var words = d.Sentences.SelectMany(s => s.Words).ToArray();
        return (sentences, [.. tokens.Select((t, i) => t with { Upos = Enum.Parse<Upos>(words[i].Upos), Head = words[i].Head, Deprel = words[i].Deprel })]);
    }

    private static Word[] WordsOf(IReadOnlyList<Sentence> sentences, IReadOnlyList<Token> tokens)
    {
        var words = new List<Word>();
        foreach (var s in sentences)
            for (int i = s.FirstToken; i < s.EndToken; i++)
            {
                var t = tokens[i];
                words.Add(new(t.Span, t.Head == 0 ? default : tokens[s.FirstToken + t.Head - 1].Span, t.Upos.ToString(), Universal(t.Deprel)));
            }
        return [.. words];
    }

    private static HashSet<TextSpan<Article>> Surface(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<Token> tokens)
    {
        var spans = new HashSet<TextSpan<Article>>();
        foreach (var s in sentences)
            for (int i = s.FirstToken, first = i; i < s.EndToken; i++)
            {
                if (i + 1 < s.EndToken && ConlluWriter.Joins(text, tokens[i], tokens[i + 1])) continue;
                spans.Add(tokens[first].Span.Cover(tokens[i].Span));
                first = i + 1;
            }
        return spans;
    }

    private static HashSet<TextSpan<Article>> GoldSurface(ConlluDocument d, IReadOnlyList<Token> tokens)
    {
        var spans = new HashSet<TextSpan<Article>>();
        int at = 0;
        foreach (var sentence in d.Sentences)
        {
            int inside = 0;
            foreach (var line in sentence.Lines.Where(l => !l.IsEmptyNode))
            {
                int[] ids = [.. line.Id.Split('-').Select(int.Parse)];
                if (ids[^1] <= inside) continue;
                spans.Add(tokens[at + ids[0] - 1].Span.Cover(tokens[at + ids[^1] - 1].Span));
                inside = ids[^1];
            }
            at += sentence.Words.Count;
        }
        return spans;
    }

    /// <summary>Places where the words differ, for the developer.</summary>
    private static void Differences(string text, Word[] gold, Word[] system, TextWriter log)
    {
        if (log == TextWriter.Null) return;
        var common = gold.Select(w => w.Span).Intersect(system.Select(w => w.Span)).ToHashSet();
        foreach (var w in gold.Where(w => !common.Contains(w.Span)))
            log.WriteLine($"words: {text[w.Span.Start..w.Span.End]}\t{string.Join('_', system.Where(s => s.Span.Overlaps(w.Span)).Select(s => text[s.Span.Start..s.Span.End]))}");
    }
}
