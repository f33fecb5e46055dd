using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Quotations;

/// <summary>
/// What the model of cues looks at in a candidate: the cue's word, form and kind, the relation to its content, who its subject is, and what the content is.
/// Each feature is a hash (FNV-1a) into the model's table.
/// </summary>
internal static class CueFeatures
{
    public const int Size = 1 << 18;

    public static void Of(Candidate c, Voices voices, string text, List<int> into)
    {
        into.Clear();
        var tree = c.Tree;
        var cue = tree[c.Cue];
        var content = tree[c.Content];
        string relation = c.Relation, lemma = c.Word.IsNone ? cue.Lemma.ToLowerInvariant() : c.Word.Phrase.ToLowerInvariant();
        string kind = c.Word.Kind.ToString(), marker = Marker(c), subject = Subject(c, voices), subjectLemma = c.Speaker < 0 ? "-" : tree[c.Speaker].Lemma.ToLowerInvariant();
        string form = $"{cue.Upos} {Form(cue)}", contentForm = $"{content.Upos} {Form(content)}", length = Length(c), helpers = Helpers(tree, c.Cue);
        string quotes = Quotes(c, text), place = $"{(tree.Sentence.Block.Role == BlockRole.Headline ? "head" : "body")} {BaseOf(cue.Deprel)}";

        Add("r", relation);
        Add("in", c.Inside ? "inside" : "outside", relation);
        Add("ink", c.Inside ? "inside" : "outside", kind);
        Add("ins", c.Inside ? "inside" : "outside", subjectLemma);
        Add("rm", relation, marker);
        Add("l", lemma);
        Add("lr", lemma, relation);
        Add("lrm", lemma, relation, marker);
        Add("kr", kind, relation);
        Add("krm", kind, relation, marker);
        Add("krf", kind, relation, contentForm);
        Add("krs", kind, relation, subject);
        Add("rs", relation, subject, marker);
        Add("ls", lemma, subject);
        Add("lrs", lemma, relation, subject);
        Add("sl", subjectLemma, relation);
        Add("sll", subjectLemma, lemma);
        Add("rf", relation, form, marker);
        Add("rfh", relation, form, helpers);
        Add("lh", lemma, helpers);
        Add("rc", relation, contentForm);
        Add("lc", lemma, relation, content.Lemma.ToLowerInvariant());
        Add("c", content.Lemma.ToLowerInvariant(), relation);
        Add("rn", relation, length);
        Add("lrn", lemma, relation, length);
        Add("krq", kind, relation, quotes);
        Add("lq", lemma, quotes);
        Add("p", place, relation);
        Add("pl", place, lemma);
        Add("pk", place, kind, relation);
        Add("nested", HeadChain(tree, c.Cue), relation);
        Add("order", c.Content < c.Cue ? "before" : "after", relation, c.Speaker < 0 ? "none" : c.Speaker < c.Cue ? "left" : "right");
        if (c.Speaker >= 0 && tree[c.Speaker].Upos == Upos.NOUN) Add("svoice", IndirectSpeech.IsVoice(tree, c.Speaker, voices) ? "voice" : "thing", relation, kind);

        void Add(params ReadOnlySpan<string> parts) => into.Add(Hash(parts));
    }

    private static int Hash(ReadOnlySpan<string> parts)
    {
        uint hash = 2166136261;
        foreach (string part in parts)
        {
            foreach (char ch in part) hash = (hash ^ ch) * 16777619;
            hash = (hash ^ 0x1F) * 16777619;
        }
        return (int)((hash ^ (hash >> 15)) & (Size - 1));
    }

    private static string BaseOf(string relation) => relation.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? relation[..colon] : relation;

    private static string Form(Token t) => t.Has("VerbForm=Fin") ? t.Has("Tense=Past") ? "past" : "fin" : t.Has("VerbForm=Ger") ? "ing" : t.Has("VerbForm=Part") ? t.Has("Tense=Pres") ? "ing" : "part" : t.Has("VerbForm=Inf") ? "inf" : "";

    /// <summary>The word that opens the content: that, to, whether, a preposition, or nothing.</summary>
    private static string Marker(Candidate c)
    {
        var tree = c.Tree;
        if (tree.Child(c.Content, "mark") is var m and >= 0) return tree[m].Lemma.ToLowerInvariant();
        if (tree.Child(c.Content, "case") is var k and >= 0) return tree[k].Lemma.ToLowerInvariant();
        foreach (int child in tree.Children(c.Content))
            if (child < c.Content && tree[child].Has("PronType=Int")) return "wh";
        return "0";
    }

    private static string Subject(Candidate c, Voices voices)
    {
        if (c.Speaker < 0) return "none";
        var token = c.Tree[c.Speaker];
        if (token.Upos == Upos.PRON) return "pron " + token.Lemma.ToLowerInvariant();
        string type = voices.TypeAt(token.Span);
        return $"{token.Upos} {type}";
    }

    private static string Length(Candidate c)
    {
        int words = 0;
        foreach (var (first, last) in c.Pieces) words += last - first + 1;
        return words switch { <= 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", <= 16 => "16", _ => "more" };
    }

    /// <summary>The cue's auxiliaries and negation.</summary>
    private static string Helpers(WordTree tree, int cue)
    {
        string helpers = "";
        foreach (int child in tree.Children(cue))
            if (child < cue && (tree.Is(child, "aux") || tree[child].Lemma is "not" or "never" or "n't")) helpers += tree[child].Lemma.ToLowerInvariant() + " ";
        return helpers;
    }

    private static string Quotes(Candidate c, string text)
    {
        foreach (var span in c.Spans(text))
            if (span.In(text).IndexOfAny("\"“”") >= 0) return text[span.Start] is '"' or '“' ? "opens" : "holds";
        return "none";
    }

    private static string HeadChain(WordTree tree, int cue)
    {
        int head = tree.Head(cue);
        return head < 0 ? "root" : $"{BaseOf(tree[cue].Deprel)} {(ReportingWords.Verb(tree, head).IsNone ? tree[head].Upos.ToString() : "cue")}";
    }
}
