using Stemma.Language.Names;
using Stemma.Model;

namespace Stemma.Eval.Names;

/// <summary>A document with its gold labels (<see cref="NameTags"/>), one a token.</summary>
/// <param name="Learn">For each sentence, whether it is learnt from; false for one that only gives context.</param>
public sealed record NamedDocument(string Name, TaggedText Text, byte[] Labels, bool[] Learn);

/// <summary>
/// Readers of the two sets. Class mapping. CoNLL-2003: PER, ORG, LOC as they are; MISC is a group when every word is a demonym of the gazetteer
/// ("German", "Bosnian Serb"), else other. Worldwide newswire: Person, Organization; Location and Facility are places; NORP is a group; Misc and
/// Product are other; Date and Money are no names.
/// </summary>
public static class NamesData
{
    /// <summary>A CoNLL file: word first, tag last; a line -DOCSTART- begins a document.</summary>
    public static IReadOnlyList<NamedDocument> Conll(GoldSet gold, string name)
    {
        using var reader = new StringReader(gold.Texts(n => n.EndsWith(name, StringComparison.Ordinal)).Single().Text);
        var documents = new List<NamedDocument>();
        var sentences = new List<List<(string Word, string Tag)>>();
        foreach (var sentence in Sentences(reader, ' '))
        {
            if (sentence[0].Word == "-DOCSTART-") Flush();
            else sentences.Add(sentence);
        }
        Flush();
        return documents;

        void Flush()
        {
            if (sentences.Count > 0) documents.Add(Document($"{name}/{documents.Count}", sentences, ConllClass));
            sentences = [];
        }
    }

    /// <summary>The Worldwide set: one article a file.</summary>
    public static IEnumerable<NamedDocument> Worldwide(GoldSet gold)
    {
        foreach (var (name, text) in gold.Texts(n => n.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var sentences = Sentences(new StringReader(text), '\t').ToList();
            if (sentences.Count > 0) yield return Document(Path.GetFileName(name), sentences, (t, _) => WorldwideClass(t));
        }
    }

    /// <summary>Which of twenty drawers an article lies in, by its name alone: 0 to 2 are held back, 3 and 4 are for development.</summary>
    public static int Drawer(string name) => (int)(WordForm.LowerHash(name) % 20);

    /// <summary>Articles that nothing was trained or tuned on.</summary>
    public static bool IsHeldBack(NamedDocument article) => Drawer(article.Name) < 3;

    private static EntityType? ConllClass(string tag, IEnumerable<string> words) => tag switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Place,
        "MISC" => words.All(NameLists.IsDemonym) ? EntityType.Group : EntityType.Other,
        _ => null,
    };

    private static EntityType? WorldwideClass(string tag) => tag switch
    {
        "Person" => EntityType.Person,
        "Organization" => EntityType.Organization,
        "Location" or "Facility" => EntityType.Place,
        "NORP" => EntityType.Group,
        "Misc" or "Product" => EntityType.Other,
        _ => null,
    };

    private static IEnumerable<List<(string Word, string Tag)>> Sentences(TextReader reader, char separator)
    {
        var sentence = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length >= 2) sentence.Add((fields[0], fields[^1]));
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }
        if (sentence.Count > 0) yield return sentence;
    }

    private static NamedDocument Document(string name, List<List<(string Word, string Tag)>> sentences, Func<string, IEnumerable<string>, EntityType?> map)
    {
        var text = TaggedText.From([.. sentences.Select(s => (IReadOnlyList<string>)[.. s.Select(t => t.Word)])]);
        var labels = sentences.SelectMany(s => Bioes(s, map)).ToArray();
        return new(name, text, labels, [.. Enumerable.Repeat(true, sentences.Count)]);
    }

    /// <summary>IOB (either kind) to BIOES.</summary>
    private static byte[] Bioes(List<(string Word, string Tag)> sentence, Func<string, IEnumerable<string>, EntityType?> map)
    {
        byte[] labels = new byte[sentence.Count];
        for (int i = 0; i < sentence.Count;)
        {
            int end = i + 1;
            string kind = Kind(sentence[i].Tag);
            while (kind.Length > 0 && end < sentence.Count && sentence[end].Tag[0] == 'I' && Kind(sentence[end].Tag) == kind) end++;
            if (kind.Length > 0 && map(kind, sentence.Skip(i).Take(end - i).Select(t => t.Word)) is { } type)
                for (int k = i; k < end; k++) labels[k] = (byte)NameTags.Label(type, Part(k - i, end - i));
            i = end;
        }
        return labels;
    }

    private static int Part(int at, int length) =>
        length == 1 ? NameTags.Single : at == 0 ? NameTags.Begin : at == length - 1 ? NameTags.End : NameTags.Inside;

    private static string Kind(string tag) => tag.Length > 2 && tag[1] == '-' ? tag[2..] : "";
}
