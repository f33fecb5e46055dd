using System.IO.Compression;
using System.Text;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Text;

namespace Stemma.Training.Syntax;

/// <summary>A sentence of a treebank as the trainers use it. Heads are 1-based, 0 is the root.</summary>
public sealed record GoldSentence(int First, int Count, string[] Tags, string[] Lemmas, string[] Forms, bool[] SpaceAfter, int[] Heads, string[] Relations)
{
    public int End => First + Count;
}

/// <summary>A document: its text, its words, its sentences, and where paragraphs begin (word indexes).</summary>
public sealed record GoldDocument(string Text, Words Words, IReadOnlyList<GoldSentence> Sentences, IReadOnlySet<int> Paragraphs);

/// <summary>Reads UD treebanks into documents, text and all.</summary>
public static class Treebank
{
    /// <param name="archive">A zip with one .conllu file whose name ends in <paramref name="part"/>.</param>
    public static IReadOnlyList<GoldDocument> Read(string archive, string part, WordClusters classes)
    {
        using var zip = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(zip.Entries.Single(e => e.Name.EndsWith($"{part}.conllu", StringComparison.Ordinal)).Open());
        var documents = new List<GoldDocument>();
        var batch = new List<ConlluSentence>();
        foreach (var sentence in Conllu.Read(reader))
        {
            if (sentence.StartsDocument && batch.Count > 0)
            {
                documents.Add(Document(batch, classes));
                batch.Clear();
            }
            batch.Add(sentence);
        }
        if (batch.Count > 0) documents.Add(Document(batch, classes));
        return documents;
    }

    private static GoldDocument Document(IReadOnlyList<ConlluSentence> sentences, WordClusters classes)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan<Article>>();
        var gold = new List<GoldSentence>();
        var paragraphs = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsParagraph && spans.Count > 0)
            {
                paragraphs.Add(spans.Count);
                text.Append("\n\n");
            }
            gold.Add(Sentence(sentence, spans.Count));
            Write(sentence, text, spans);
        }
        string whole = text.ToString();
        var words = new Words();
        words.Fill(whole, spans, classes);
        return new(whole, words, gold, paragraphs);
    }

    private static GoldSentence Sentence(ConlluSentence s, int first) => new(
        first, s.Words.Count,
        [.. s.Words.Select(w => Agreement.Strip(w.Upos, w.Feats) is { Length: > 0 } feats ? $"{w.Upos}|{feats}" : w.Upos)],
        [.. s.Words.Select(w => w.Lemma)], [.. s.Words.Select(w => w.Form)], s.Spaces(), [.. s.Words.Select(w => w.Head)], [.. s.Words.Select(w => w.Deprel)]);

    private static void Write(ConlluSentence s, StringBuilder text, List<TextSpan<Article>> spans)
    {
        bool[] spaces = s.Spaces();
        for (int i = 0; i < s.Words.Count; i++)
        {
            int start = text.Length;
            text.Append(s.Words[i].Form);
            spans.Add(new(start, text.Length));
            if (spaces[i]) text.Append(' ');
        }
    }
}
