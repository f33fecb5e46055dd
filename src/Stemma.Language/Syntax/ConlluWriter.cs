using System.Globalization;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>Writes analyses in the CoNLL-U format: contractions as multi-word tokens, names in MISC as <c>NER=B-person</c>, <c>NER=I-person</c>.</summary>
public static class ConlluWriter
{
    /// <summary>One report as one document; its id stands in <c># newdoc id</c>.</summary>
    public static void Write(Analysis analysis, TextWriter to)
    {
        string[] names = NameTags(analysis.Tokens, analysis.Entities);
        to.Write($"# newdoc id = {analysis.Reading.Path}\n");
        Block? block = null;
        for (int i = 0; i < analysis.Sentences.Count; i++)
        {
            var sentence = analysis.Sentences[i];
            if (!ReferenceEquals(sentence.Block, block)) to.Write("# newpar\n");
            block = sentence.Block;
            to.Write($"# sent_id = {i + 1}\n# text = {OneLine(analysis.Reading.Slice(sentence.Span))}\n");
            Sentence(analysis, sentence, names, to);
            to.Write('\n');
        }
    }

    private static void Sentence(Analysis a, Sentence sentence, string[] names, TextWriter to)
    {
        for (int k = 0; k < sentence.TokenCount; k++)
        {
            int i = sentence.FirstToken + k;
            bool joined = Joined(a, sentence, k);
            if (joined && (k == 0 || !Joined(a, sentence, k - 1))) Range(a, sentence, k, to);
            var t = a.Tokens[i];
            bool space = joined || SpaceFollows(a, i);
            string misc = string.Join('|', ((string[])[names[i], space ? "" : "SpaceAfter=No"]).Where(m => m.Length > 0));
            to.Write(string.Create(CultureInfo.InvariantCulture,
                $"{k + 1}\t{a.Reading.Slice(t.Span)}\t{t.Lemma}\t{t.Upos}\t_\t{Or(t.Feats)}\t{t.Head}\t{t.Deprel}\t_\t{Or(misc)}\n"));
        }
    }

    /// <summary>Whether two neighbouring words of a sentence are halves of one surface token: do + n't, ally + 's.</summary>
    public static bool Joins(string text, Token first, Token second) =>
        first.Span.End == second.Span.Start && first.Upos != Upos.PUNCT && WordParts.Joins(first.Span.In(text), second.Span.In(text), second.Upos == Upos.PART);

    private static bool Joined(Analysis a, Sentence sentence, int k) =>
        k + 1 < sentence.TokenCount && Joins(a.Reading.Text, a.Tokens[sentence.FirstToken + k], a.Tokens[sentence.FirstToken + k + 1]);

    private static void Range(Analysis a, Sentence sentence, int k, TextWriter to)
    {
        int last = k;
        while (Joined(a, sentence, last)) last++;
        int first = sentence.FirstToken + k, end = sentence.FirstToken + last;
        string form = a.Reading.Text[a.Tokens[first].Span.Start..a.Tokens[end].Span.End];
        to.Write(string.Create(CultureInfo.InvariantCulture, $"{k + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(SpaceFollows(a, end) ? "_" : "SpaceAfter=No")}\n"));
    }

    private static bool SpaceFollows(Analysis a, int token) => token + 1 == a.Tokens.Count || a.Tokens[token].Span.End != a.Tokens[token + 1].Span.Start;

    /// <summary>For each token <c>NER=B-type</c>, <c>NER=I-type</c> or the empty string.</summary>
    internal static string[] NameTags(Layer<Token> tokens, IReadOnlyList<Entity> entities)
    {
        var tags = new string[tokens.Count];
        Array.Fill(tags, "");
        foreach (var entity in entities)
            foreach (var mention in entity.Mentions.Where(m => m.Kind == MentionKind.Name))
            {
                string type = entity.Type.ToString().ToLowerInvariant();
                int first = tokens.FirstFrom(mention.Span.Start);
                for (int i = first; i < tokens.Count && tokens[i].Span.End <= mention.Span.End; i++) tags[i] = $"NER={(i == first ? 'B' : 'I')}-{type}";
            }
        return tags;
    }

    internal static string Or(string value) => value.Length == 0 ? "_" : value;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
