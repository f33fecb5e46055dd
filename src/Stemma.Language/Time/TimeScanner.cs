using Stemma.Lexicon;
using Stemma.Model;

namespace Stemma.Language.Time;

/// <summary>
/// A light scan of the reading text outside furniture: words, numerals and marks with the lexemes that time rules name. It knows nothing of
/// the tokenizer, so that times are found with or without a trained model. Linear in the text.
/// </summary>
internal sealed class TimeScanner : ISymbolStream
{
    internal readonly record struct Symbol(int Start, int End, int Word, int LexemeFrom, int LexemeCount, bool Glued);

    private readonly string _text;
    private readonly List<Symbol> _symbols;
    private readonly List<Lexeme> _lexemes = [];
    private readonly List<Parts> _dates = [];

    /// <summary>All blocks in reading order; an empty symbol between two blocks keeps matches from crossing.</summary>
    public TimeScanner(Reading reading)
    {
        _text = reading.Text;
        _symbols = new(_text.Length / 5);
        foreach (var block in reading.Blocks)
        {
            if (block.IsFurniture || block.Role is BlockRole.Byline) continue;
            Scan(block.Span.Start, Math.Min(block.Span.End, _text.Length));
            _symbols.Add(new(block.Span.End, block.Span.End, 0, 0, 0, false));
        }
        OrderDates();
    }

    /// <summary>A report that writes 25/12/2021 once and 12/25 never means the fourth of May by 4/5/2021.</summary>
    private void OrderDates()
    {
        if (!_dates.Exists(d => d.Order == DateOrder.DayFirst) || _dates.Exists(d => d.Order == DateOrder.MonthFirst)) return;
        for (int i = 0; i < _dates.Count; i++)
            if (_dates[i].Order == DateOrder.Assumed) _dates[i] = _dates[i] with { Month = _dates[i].Day, Day = _dates[i].Month };
    }

    /// <summary>A text by itself, as one block.</summary>
    public TimeScanner(string text)
    {
        _text = text;
        _symbols = new(text.Length / 5);
        Scan(0, text.Length);
    }

    public string Text => _text;
    public int Count => _symbols.Count;
    public int Word(int at) => _symbols[at].Word;
    public ReadOnlySpan<Lexeme> Lexemes(int at) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lexemes).Slice(_symbols[at].LexemeFrom, _symbols[at].LexemeCount);

    public Symbol this[int at] => _symbols[at];
    public Parts Date(int index) => _dates[index];
    public ReadOnlySpan<char> Slice(int at) => _text.AsSpan(_symbols[at].Start, _symbols[at].End - _symbols[at].Start);

    private void Scan(int start, int end)
    {
        int first = _symbols.Count;
        for (int i = start; i < end;)
        {
            char c = _text[i];
            if (char.IsWhiteSpace(c)) i++;
            else if (char.IsAsciiDigit(c)) i = Number(i, end);
            else if (char.IsLetter(c)) i = Letters(i, end);
            else if (c is '\'' or '’' && i + 1 < end && _text[i + 1] is 's' && (i + 2 == end || !char.IsLetterOrDigit(_text[i + 2]))) i = Mark(i, i + 2, TimeVocabulary.Possessive);
            else i = Mark(i, i + 1, TimeVocabulary.WordId(Dash(c)));
        }
        Phrases(first);
    }

    /// <summary>All dashes are one mark to the rules.</summary>
    private static ReadOnlySpan<char> Dash(char c) =>
        c is '-' or '–' or '—' or '‑' or '‐' or '−' ? "-" : c is '’' or '‘' ? "'" : c < 128 ? Ascii.AsSpan(c, 1) : "";

    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(i => (char)i));

    private int Mark(int start, int end, int word)
    {
        _symbols.Add(new(start, end, word, _lexemes.Count, 0, start > 0 && !char.IsWhiteSpace(_text[start - 1])));
        return end;
    }

    private int Letters(int start, int end)
    {
        int i = start;
        while (i < end && char.IsLetter(_text[i])) i++;
        if (i - start == 1 && Meridiem(start, end) is > 0 and var after) return after;
        if (i - start == 1 && QuarterName(start, i, end)) return i + 1;
        var info = TimeVocabulary.Find(_text.AsSpan(start, i - start));
        if (info is null) return Mark(start, i, 0);
        int from = _lexemes.Count;
        if (info.Entry is { } entry && (!entry.Title || char.IsUpper(_text[start])))
            foreach (var (cls, value) in entry.Lexemes) _lexemes.Add(new(cls, 1, value));
        if (i < end && _text[i] == '.' && i - start <= 4 && TimeVocabulary.IsAbbreviation(info, _text.AsSpan(start, i - start)) && char.IsUpper(_text[start])) i++;
        _symbols.Add(new(start, i, info.WordId, from, _lexemes.Count - from, start > 0 && !char.IsWhiteSpace(_text[start - 1])));
        return i;
    }

    /// <summary>"Q3", "H1": a letter and a numeral are one symbol.</summary>
    private bool QuarterName(int start, int digit, int end)
    {
        if (digit >= end || _text[digit] is < '1' or > '4' || (digit + 1 < end && char.IsLetterOrDigit(_text[digit + 1]))) return false;
        int n = _text[digit] - '0';
        if (_text[start] is 'Q' or 'q') Add(start, digit + 1, new Lexeme(TimeLexemes.QuarterWord, 1, n));
        else if (_text[start] is 'H' or 'h' && n <= 2) Add(start, digit + 1, new Lexeme(TimeLexemes.HalfWord, 1, n));
        else return false;
        return true;
    }

    /// <summary>"a.m." and "p.m." are one symbol with their dots.</summary>
    private int Meridiem(int start, int end)
    {
        char c = char.ToLowerInvariant(_text[start]);
        if (c is not ('a' or 'p') || start + 2 >= end || _text[start + 1] != '.' || char.ToLowerInvariant(_text[start + 2]) != 'm') return 0;
        int i = start + 3 < end && _text[start + 3] == '.' ? start + 4 : start + 3;
        if (i < end && char.IsLetter(_text[i])) return 0;
        Add(start, i, new Lexeme(TimeWords.Class("MERIDIEM"), 1, TimeWords.Names.IndexOf(c == 'a' ? "am" : "pm")));
        return i;
    }

    private void Add(int start, int end, params ReadOnlySpan<Lexeme> lexemes)
    {
        int from = _lexemes.Count;
        foreach (var lexeme in lexemes) _lexemes.Add(lexeme);
        _symbols.Add(new(start, end, 0, from, lexemes.Length, start > 0 && !char.IsWhiteSpace(_text[start - 1])));
    }

    private int Number(int start, int end)
    {
        bool glued = start > 0 && char.IsLetter(_text[start - 1]) && !(_symbols.Count > 0 && IsMonth(_symbols[^1]));
        if (!glued && NumericDates.TryRead(_text.AsSpan(start, Math.Min(end - start, 40)), out var date, out int length))
        {
            if (date.HasDate) _dates.Add(date);
            if (date.HasDate) Add(start, start + length, new Lexeme(TimeLexemes.Date, 1, _dates.Count - 1));
            else Add(start, start + length, new Lexeme(TimeLexemes.Clock, 1, (date.Minutes ?? 0) | ((date.Second ?? 63) << 11)));
            return start + length;
        }
        int i = TimeLexemes.Numeral(_text, start, end, out double value, out bool plain);
        Span<Lexeme> found = stackalloc Lexeme[16];
        int n = 0;
        int tail = glued ? i : TimeLexemes.Readings(_text, start, i, end, value, plain, found, ref n);
        if (!glued && tail == i && i < end && char.IsLetter(_text[i])) n = TimeLexemes.OnlyGlued(_text, i, end, found, n);
        if (n > 0 && HyphenTail(start, i)) n = 0;
        Add(start, tail, found[..n]);
        return !glued && n > 0 && IsAp(tail, end) ? AmPm(tail) : tail;
    }

    /// <summary>"7p", "9a": a letter alone hung on an hour.</summary>
    private bool IsAp(int at, int end) => at < end && _text[at] is 'a' or 'p' && (at + 1 == end || !char.IsLetterOrDigit(_text[at + 1]) && _text[at + 1] != '.');

    private int AmPm(int at)
    {
        Add(at, at + 1, new Lexeme(TimeLexemes.AmPm, 1, TimeWords.Names.IndexOf(_text[at] == 'a' ? "am" : "pm")));
        return at + 1;
    }

    private bool IsMonth(Symbol symbol) => symbol.LexemeCount > 0 && _lexemes[symbol.LexemeFrom].Class == TimeLexemes.Month;

    /// <summary>COVID-19: a short numeral hung on a word that is no time word is part of a name.</summary>
    private bool HyphenTail(int start, int end) =>
        end - start < 4 && start > 1 && _text[start - 1] is '-' or '‑' && char.IsLetter(_text[start - 2])
        && _symbols.Count > 1 && _symbols[^2] is { LexemeCount: 0 };

    /// <summary>Number words, ordinals and phrases of several words, once the symbols of a block are known.</summary>
    private void Phrases(int first)
    {
        Span<Lexeme> found = stackalloc Lexeme[20];
        for (int i = first; i < _symbols.Count; i++)
        {
            if (TimeVocabulary.Find(Slice(i))?.Entry is not { } entry || (entry.Number < 0 && entry.Ordinal < 0 && entry.Phrases.Count == 0)) continue;
            int n = 0;
            foreach (var own in Lexemes(i)) found[n++] = own;
            int before = n;
            NumberWords.Read(this, i, found, ref n);
            foreach (var (rest, cls, value) in entry.Phrases)
                if (n < 19 && Continues(i + 1, rest)) found[n++] = new(cls, rest.Length + 1, value);
            if (n == before) continue;
            int from = _lexemes.Count;
            foreach (var lexeme in found[..n]) _lexemes.Add(lexeme);
            _symbols[i] = _symbols[i] with { LexemeFrom = from, LexemeCount = n };
        }
    }

    private bool Continues(int at, string[] rest)
    {
        if (at + rest.Length > _symbols.Count) return false;
        for (int k = 0; k < rest.Length; k++)
        {
            var word = Slice(at + k);
            if (word.Length == 2 && word[0] == '’') { if (rest[k] != "'s") return false; }
            else if (!word.Equals(rest[k], StringComparison.OrdinalIgnoreCase) && !(word is "’" && rest[k] == "'")) return false;
        }
        return true;
    }
}
