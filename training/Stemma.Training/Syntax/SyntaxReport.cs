using Stemma.Language.Syntax;

namespace Stemma.Training.Syntax;

/// <summary>Scores on gold tokens and gold sentences.</summary>
public static class SyntaxReport
{
    public static void Print(string name, SyntaxModel model, IReadOnlyList<GoldDocument> documents)
    {
        int words = 0, upos = 0, tags = 0, lemmas = 0, uas = 0, las = 0, universal = 0;
        var parser = new SentenceParser(model);
        foreach (var d in documents)
        {
            parser.Parse(d.Words, [.. d.Sentences.Select(s => (s.First, s.End))]);
            foreach (var s in d.Sentences)
                for (int i = s.First, k = 0; i < s.End; i++, k++)
                {
                    byte tag = d.Words.Tag[i];
                    string relation = model.Relations[d.Words.Relation[i]];
                    bool head = d.Words.Head[i] == s.Heads[k];
                    words++;
                    if (model.Tags.Classes[tag].Split('|')[0] == s.Tags[k].Split('|')[0]) upos++;
                    if (model.Tags.Classes[tag] == s.Tags[k]) tags++;
                    if (model.Lemmatizer.Lemma(s.Forms[k], tag) == s.Lemmas[k]) lemmas++;
                    if (head) uas++;
                    if (head && relation == s.Relations[k]) las++;
                    if (head && relation.Split(':')[0] == s.Relations[k].Split(':')[0]) universal++;
                }
        }
        Console.WriteLine($"{name}, gold tokens: UPOS {P(upos)} tag+features {P(tags)} lemma {P(lemmas)} UAS {P(uas)} LAS {P(universal)} (with subtypes {P(las)})");

        string P(int right) => $"{100.0 * right / words:F2}";
    }
}
