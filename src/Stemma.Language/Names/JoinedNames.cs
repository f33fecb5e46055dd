using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>
/// A place that only describes the body named right behind it is part of that body's name: "Kelmar Coal", "Boston Scientific". The tagger, which sees a
/// window of words, cuts them where it knows the place; the tree says that the first leans on the second. A country before its body stays one ("U.S. Congress").
/// </summary>
internal static class JoinedNames
{
    public static List<NameSpan> Join(string text, Layer<Token> tokens, Layer<Sentence> sentences, List<NameSpan> names)
    {
        var joined = new List<NameSpan>(names.Count);
        foreach (var name in names)
            if (joined.Count > 0 && IsOne(text, tokens, sentences, joined[^1], name)) joined[^1] = name with { Span = joined[^1].Span.Cover(name.Span) };
            else joined.Add(name);
        return joined;
    }

    private static bool IsOne(string text, Layer<Token> tokens, Layer<Sentence> sentences, NameSpan place, NameSpan body)
    {
        if (place.Type != EntityType.Place || place.Subtype == "country" || body.Type != EntityType.Organization || body.Span.Start != place.Span.End + 1 || text[place.Span.End] != ' ') return false;
        int first = tokens.FirstFrom(place.Span.End) - 1, next = tokens.FirstFrom(body.Span.Start), sentence = sentences.FirstFrom(place.Span.Start + 1) - 1;
        if (first < 0 || sentence < 0 || tokens[first].Deprel is not ("compound" or "flat") || sentences[sentence].Block.Role == BlockRole.Headline) return false;
        int head = sentences[sentence].FirstToken + tokens[first].Head - 1;
        return head >= next && head < tokens.Count && tokens[head].Span.End <= body.Span.End;
    }
}
