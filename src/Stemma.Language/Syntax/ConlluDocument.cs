using System.Text;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// A CoNLL-U document as a reading whose words and sentences are given: its text is written from the forms and SpaceAfter, a block for each paragraph.
/// </summary>
public sealed class ConlluDocument
{
    private readonly List<TextSpan<Article>> _words = [];
    private readonly List<(int End, Block Block)> _ends = [];

    private ConlluDocument(IReadOnlyList<ConlluSentence> sentences) => (Sentences, Reading) = (sentences, Build(sentences));

    public IReadOnlyList<ConlluSentence> Sentences { get; }
    public Reading Reading { get; }

    /// <summary>The documents of a file, split at <c># newdoc</c>.</summary>
    /// <exception cref="FormatException">See <see cref="Conllu.Read"/>.</exception>
    public static IEnumerable<ConlluDocument> Read(TextReader reader)
    {
        List<ConlluSentence> batch = [];
        foreach (var sentence in Conllu.Read(reader))
        {
            if (sentence.StartsDocument && batch.Count > 0)
            {
                yield return new(batch);
                batch = [];
            }
            batch.Add(sentence);
        }
        if (batch.Count > 0) yield return new(batch);
    }

    /// <summary>Tags, lemmas and dependencies for the given words and sentences.</summary>
    public (Layer<Sentence> Sentences, Layer<Token> Tokens) Parse() => Parse(SyntaxModel.Default);

    public (Layer<Sentence> Sentences, Layer<Token> Tokens) Parse(SyntaxModel model) => new SyntaxWriter(model, Reading.Text).Given(_words, _ends);

    /// <summary>Writes the document as it came, with LEMMA, UPOS, FEATS, HEAD and DEPREL filled and names in MISC.</summary>
    public void Write(Layer<Token> tokens, IReadOnlyList<Entity> entities, TextWriter to)
    {
        string[] names = ConlluWriter.NameTags(tokens, entities);
        int i = 0;
        foreach (var sentence in Sentences)
        {
            foreach (string comment in sentence.Comments) to.Write($"{comment}\n");
            foreach (var line in sentence.Lines)
            {
                if (line.IsEmptyNode) continue; // they belong to the enhanced graph, which is not made here
                to.Write(line.IsRange ? string.Join('\t', line.Columns) : Filled(line, tokens[i], names[i++]));
                to.Write('\n');
            }
            to.Write('\n');
        }
    }

    private static string Filled(ConlluLine line, Token t, string name)
    {
        string misc = string.Join('|', line.Misc.Split('|').Where(m => m != "_" && !m.StartsWith("NER=", StringComparison.Ordinal)).Prepend(name).Where(m => m.Length > 0));
        return FormattableString.Invariant($"{line.Id}\t{line.Form}\t{t.Lemma}\t{t.Upos}\t_\t{ConlluWriter.Or(t.Feats)}\t{t.Head}\t{t.Deprel}\t_\t{ConlluWriter.Or(misc)}");
    }

    private Reading Build(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        for (int from = 0; from < sentences.Count;)
        {
            int to = from + 1;
            while (to < sentences.Count && !sentences[to].StartsParagraph) to++;
            blocks.Add(Paragraph(sentences, from, to, text));
            from = to;
        }
        return ReadingOf(text.ToString(), blocks);
    }

    private Block Paragraph(IReadOnlyList<ConlluSentence> sentences, int from, int to, StringBuilder text)
    {
        int start = text.Length, firstEnd = _ends.Count;
        for (int s = from; s < to; s++)
        {
            bool[] spaces = sentences[s].Spaces();
            for (int i = 0; i < spaces.Length; i++)
            {
                _words.Add(new(text.Length, text.Length + sentences[s].Words[i].Form.Length));
                text.Append(sentences[s].Words[i].Form);
                if (spaces[i]) text.Append(' ');
            }
            _ends.Add((_words.Count, null!));
        }
        text.Append('\n');
        var block = new Block(new(start, text.Length - 1), BlockRole.Body, "conllu.paragraph");
        for (int e = firstEnd; e < _ends.Count; e++) _ends[e] = (_ends[e].End, block);
        return block;
    }

    private static Reading ReadingOf(string text, List<Block> blocks)
    {
        var map = new TextMap<Source, Article>.Builder();
        map.Copy(text, 0, text.Length);
        byte[] body = Encoding.UTF8.GetBytes(text);
        string id = $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))}";
        var decoded = new Decoded(new(id, "conllu", "text/plain", body, GivenMetadata.None), text, "utf-8", new ByteMap(text, Encoding.UTF8));
        var metadata = new Metadata(null, null, [], null, new Found<string>("en", null, "conllu.given"), [], []);
        var (article, back) = map.Build();
        return new(decoded, article, back, new Layer<Block>(blocks), metadata);
    }
}
