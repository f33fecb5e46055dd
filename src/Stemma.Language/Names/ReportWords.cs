using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Names;

/// <summary>A report's words as entity resolution looks at them: the tokens, their forms, the sentence of each, and where a title stands.</summary>
internal sealed class ReportWords
{
    private readonly WordForm[] _forms;
    private readonly int[] _sentence;

    public ReportWords(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens)
    {
        (Reading, Sentences, Tokens) = (reading, sentences, tokens);
        (_forms, _sentence) = (new WordForm[tokens.Count], new int[tokens.Count]);
        for (int i = 0; i < tokens.Count; i++) _forms[i] = new WordForm(tokens[i].Span.In(reading.Text));
        Array.Fill(_sentence, -1);
        for (int s = 0; s < sentences.Count; s++)
            for (int i = sentences[s].FirstToken; i < sentences[s].EndToken && i < tokens.Count; i++) _sentence[i] = s;
    }

    public Reading Reading { get; }
    public Layer<Sentence> Sentences { get; }
    public Layer<Token> Tokens { get; }
    public int Count => _forms.Length;

    public ReadOnlySpan<char> Word(int i) => Tokens[i].Span.In(Reading.Text);

    /// <summary>The index of the sentence of token <paramref name="i"/>, or -1.</summary>
    public int SentenceOf(int i) => _sentence[i];

    /// <summary>Whether both tokens exist and stand in one sentence.</summary>
    public bool Together(int a, int b) => a >= 0 && b >= 0 && a < Count && b < Count && _sentence[a] == _sentence[b] && _sentence[a] >= 0;

    public bool Is(int i, string lower) => i >= 0 && i < Count && Word(i).Equals(lower, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int i, params ReadOnlySpan<string> lowers)
    {
        foreach (string word in lowers)
            if (Is(i, word)) return true;
        return false;
    }

    public Casing Casing(int i) => _forms[i].Casing;

    /// <summary>The row of one kind of list that begins at a token, within its sentence.</summary>
    public (int Count, Entry? Entry) Listed(int i, int kind)
    {
        if (_sentence[i] < 0) return default;
        var (count, kinds, entry) = NameLists.Of(kind).At(_forms.AsSpan(0, Math.Min(Count, Sentences[_sentence[i]].EndToken)), i);
        return kinds == 0 ? default : (count, entry);
    }

    /// <summary>The longest title that ends right before token <paramref name="end"/>: its first token, or -1.</summary>
    public int TitleBefore(int end)
    {
        for (int i = Math.Max(0, end - 5); i < end; i++)
            if (Together(i, end - 1) && Listed(i, NameLists.Title).Count == end - i) return i;
        return -1;
    }

    /// <summary>The title at [first, end) in lower case, written out: "general" for "Gen.".</summary>
    public string Title(int first, int end) =>
        Listed(first, NameLists.Title) is { Entry: { } entry } found && found.Count == end - first && entry["name"].Length > 0 ? entry["name"] : Lower(first, end);

    /// <summary>Whether the title at a token names a relation to somebody ("counterpart", "widow"), not an office.</summary>
    public bool IsRelation(int i) => Listed(i, NameLists.Title).Entry?["relative"] == "yes";

    private string Lower(int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(i => Word(i).ToString().ToLowerInvariant()));

    public TextSpan<Article> Span(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The first token at or after a place of the text.</summary>
    public int TokenAt(int position) => Tokens.FirstFrom(position);

    /// <summary>The country of the demonym, country name or seat of government at a token, as an ISO 3166-1 code; empty when there is none.</summary>
    public (int Count, string Code) CountryAt(int i)
    {
        foreach (int kind in (ReadOnlySpan<int>)[NameLists.Country, NameLists.Demonym, NameLists.Seat])
            if (Listed(i, kind) is { Count: > 0, Entry: { } entry } found && Casing(i) != Names.Casing.Lower) return (found.Count, entry["id"]);
        return default;
    }
}
