using Stemma.Language.Events;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>MAKEINSTANCE of TimeML 1.2.1: how an event is told. Tense, aspect and modality are those of the verb group, none for nouns.</summary>
internal static class TimeMlInstance
{
    public static string Of(Analysis analysis, EventMention mention, int number)
    {
        var (tree, head) = Head(analysis, mention);
        string modality = tree is null ? "" : Modality(tree, head);
        return $"<MAKEINSTANCE eventID=\"e{number}\" eiid=\"ei{number}\" tense=\"{(tree is null ? "NONE" : Tense(tree, head))}\" aspect=\"{(tree is null ? "NONE" : Aspect(tree, head))}\" polarity=\"{(mention.Polarity == Polarity.Negative ? "NEG" : "POS")}\"{(modality.Length > 0 ? $" modality=\"{modality}\"" : "")} pos=\"{(tree is null ? "OTHER" : PartOfSpeech(tree[head].Upos))}\"/>\n";
    }

    /// <summary>The word of the trigger whose head lies outside of it.</summary>
    private static (SentenceTree? Tree, int Head) Head(Analysis analysis, EventMention mention)
    {
        if (analysis.Sentences.Touching(mention.Trigger).FirstOrDefault() is not { } sentence) return (null, -1);
        var tree = new SentenceTree(analysis.Reading.Text, sentence, analysis.Tokens);
        for (int i = 0; i < tree.Count; i++)
            if (mention.Trigger.Contains(tree[i].Span) && (tree.Head(i) < 0 || !mention.Trigger.Contains(tree[tree.Head(i)].Span))) return (tree, i);
        return (null, -1);
    }

    private static string PartOfSpeech(Upos tag) => tag switch { Upos.VERB or Upos.AUX => "VERB", Upos.NOUN or Upos.PROPN => "NOUN", Upos.ADJ => "ADJECTIVE", Upos.ADP => "PREPOSITION", _ => "OTHER" };

    private static string Tense(SentenceTree tree, int verb)
    {
        if (tree[verb].Upos != Upos.VERB) return "NONE";
        bool infinitive = false;
        foreach (int c in tree.Children(verb))
        {
            if (tree[c].Lemma is "will" or "shall" && tree.Is(c, "aux")) return "FUTURE";
            infinitive |= tree[c].Lemma == "to" && (tree.Is(c, "mark") || tree.Is(c, "aux"));
        }
        foreach (int c in tree.Children(verb)) // the finite auxiliary carries the tense of the group
            if (tree.Is(c, "aux") && (tree[c].Has("Tense=Past") && tree[c].Has("VerbForm=Fin") ? "PAST" : tree[c].Has("Tense=Pres") ? "PRESENT" : null) is { } told) return told;
        var token = tree[verb];
        if (infinitive) return "INFINITIVE";
        if (token.Has("VerbForm=Fin")) return token.Has("Tense=Past") ? "PAST" : token.Has("Tense=Pres") ? "PRESENT" : "NONE";
        if (token.Has("VerbForm=Ger") || token.Has("VerbForm=Part") && token.Has("Tense=Pres")) return "PRESPART";
        return token.Has("VerbForm=Part") ? "PASTPART" : "NONE";
    }

    private static string Aspect(SentenceTree tree, int verb)
    {
        if (tree[verb].Upos != Upos.VERB) return "NONE";
        bool perfect = false, being = false;
        foreach (int c in tree.Children(verb))
        {
            perfect |= tree.LemmaIs(c, "have") && tree.Is(c, "aux");
            being |= tree.LemmaIs(c, "be") && tree.Is(c, "aux");
        }
        bool progressive = being && (tree[verb].Has("VerbForm=Ger") || tree[verb].Has("VerbForm=Part") && tree[verb].Has("Tense=Pres"));
        return (perfect, progressive) switch { (true, true) => "PERFECTIVE_PROGRESSIVE", (true, _) => "PERFECTIVE", (_, true) => "PROGRESSIVE", _ => "NONE" };
    }

    private static string Modality(SentenceTree tree, int verb)
    {
        foreach (int c in tree.Children(verb))
            if (tree.Is(c, "aux") && tree[c].Lemma is "would" or "could" or "can" or "may" or "might" or "must" or "should") return tree[c].Lemma;
        return "";
    }
}
