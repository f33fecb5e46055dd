using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>Finds the spans that name something: the trained tagger's labels, with the kind of place from the gazetteer and the name's head.</summary>
public static class NameStage
{
    private static readonly Lazy<NameTagger> Tagger = new(() =>
    {
        using var model = Resources.Open("models/names.bin");
        return new NameTagger(NameModel.Read(model), NameLists.Gazetteer);
    });

    /// <summary>The word classes of the shipped model.</summary>
    public static WordClusters Classes => Tagger.Value.Classes;

    /// <summary>The tagger's labels alone (<see cref="NameTags"/>), one a token.</summary>
    public static byte[] Tag(TaggedText text) => Tagger.Value.Tag(text);

    public static Layer<NameSpan> Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens)
    {
        if (tokens.Count == 0) return Layer<NameSpan>.Empty;
        var text = new TaggedText(reading.Text, [.. tokens.Select(t => t.Span)], Ends(sentences, tokens.Count));
        byte[] labels = Tag(text);
        var names = new List<NameSpan>();
        int start = 0;
        foreach (int end in text.SentenceEnds)
        {
            foreach (var (first, last, type) in NameTags.Spans(new(labels, start, end - start)))
                if (Name(text, start + first, start + last, type) is { } name) names.Add(name);
            start = end;
        }
        return new(TypeVotes.Settle(reading, JoinedNames.Join(reading.Text, tokens, sentences, names), at => tokens.FirstFrom(at) / NameTagger.DocumentTokens));
    }

    /// <summary>Where sentences end, so that they tile the tokens even when a token stands outside all sentences.</summary>
    private static int[] Ends(Layer<Sentence> sentences, int tokens)
    {
        var ends = new List<int>(sentences.Count + 1);
        foreach (var s in sentences)
            if (s.EndToken > (ends.Count > 0 ? ends[^1] : 0) && s.EndToken <= tokens) ends.Add(s.EndToken);
        if (ends.Count == 0 || ends[^1] < tokens) ends.Add(tokens);
        return [.. ends];
    }

    private static NameSpan? Name(TaggedText text, int first, int end, EntityType type)
    {
        while (first < end && IsEdge(text.Word(first))) first++;
        while (end > first && IsEdge(text.Word(end - 1))) end--;
        if (first == end) return null;
        var words = new WordForm[end - first];
        for (int i = 0; i < words.Length; i++) words[i] = new WordForm(text.Word(first + i));
        var span = new TextSpan<Article>(text.Tokens[first].Start, text.Tokens[end - 1].End);
        if (type == EntityType.Organization && PlaceKinds.IsSurelyPlace(words)) type = EntityType.Place;
        if (type == EntityType.Other && PlaceKinds.IsFacility(words)) type = EntityType.Place;
        if (type != EntityType.Person && words.Length == 1 && IsCalendarWord(text.Word(first))) return null;
        return new(span, type, type == EntityType.Place ? PlaceKinds.Of(words) : "");
    }

    private static bool IsCalendarWord(ReadOnlySpan<char> word) => word is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April" or "May"
        or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    /// <summary>What can neither begin nor end a name: a mark, a possessive, an article in lower case.</summary>
    private static bool IsEdge(ReadOnlySpan<char> word) =>
        word is "'s" or "’s" or "'" or "’" or "the" or "a" or "an" or "\"" or "“" or "”" or "," or "." or ";" or ":" or "(" or ")" or "-" or "–" or "—";
}
