using System.Buffers;
using Stemma.Intake.Plain;
using Stemma.Text;

namespace Stemma.Intake.Html;

/// <summary>Writes the text nodes of one block: white space collapses across nodes, marks that show nothing are dropped, the way back is kept.</summary>
internal sealed class InlineWriter(TextMap<Source, Article>.Builder to, string source)
{
    private int _start = to.Length, _spaceAt = -1, _spaceEnd;
    private bool _space;

    /// <summary>A blank that stands nowhere in the text (a line break tag).</summary>
    public void Space() => _space = true;

    /// <summary>What is written from here on is a new block; blanks before its first word are dropped.</summary>
    public void BeginBlock() => (_space, _spaceAt, _start) = (false, -1, to.Length);

    /// <param name="pieces">Where the node stands; null when that is not known, and the words are written without a way back.</param>
    public void Write(string data, List<TextLocator.Piece>? pieces)
    {
        if (pieces is null) Unplaced(data);
        else
            foreach (var p in pieces) Piece(data, p);
    }

    private void Piece(string data, TextLocator.Piece p)
    {
        bool same = p.NodeLength == p.SourceLength && string.CompareOrdinal(data, p.Node, source, p.Source, p.NodeLength) == 0;
        if (!same)
        {
            Character(data.AsSpan(p.Node, p.NodeLength), p.Source, p.SourceLength);
            return;
        }
        var text = data.AsSpan(p.Node, p.NodeLength);
        for (int from = 0; from < text.Length;)
        {
            int stop = NextOdd(text, from);
            if (stop > from) Copy(p.Source + from, stop - from);
            if (stop < text.Length) Character(text.Slice(stop, 1), p.Source + stop, 1);
            from = stop + 1;
        }
    }

    private static readonly SearchValues<char> Odd = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c == '\u2011' || Normalizer.IsBlank(c))]);

    /// <summary>The first character from <paramref name="at"/> on that is not simply copied. A single space between two words is.</summary>
    private static int NextOdd(ReadOnlySpan<char> text, int at)
    {
        for (int i = at; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny(Odd);
            if (next < 0) return text.Length;
            i += next;
            if (text[i] != ' ' || i == at || i + 1 >= text.Length || Odd.Contains(text[i + 1])) return i;
        }
        return text.Length;
    }

    private void Copy(int at, int length)
    {
        PendingSpace();
        to.Copy(source, at, length);
    }

    private void Character(ReadOnlySpan<char> written, int at, int length)
    {
        if (written.IsEmpty) return;
        if (char.IsWhiteSpace(written[0])) Blank(at, length);
        else if (Normalizer.IsBlank(written[0])) return;
        else
        {
            PendingSpace();
            to.Replace(at, length, written[0] == '\u2011' ? "-" : written);
        }
    }

    private void Blank(int at, int length)
    {
        if (_spaceAt < 0) _spaceAt = at;
        _spaceEnd = at + length;
        _space = true;
    }

    private void PendingSpace()
    {
        if (_space && to.Length > _start)
        {
            if (_spaceAt < 0) to.Insert(" ");
            else if (_spaceEnd - _spaceAt == 1 && source[_spaceAt] == ' ') to.Copy(source, _spaceAt, 1);
            else to.Replace(_spaceAt, Math.Max(1, _spaceEnd - _spaceAt), " ");
        }
        (_space, _spaceAt) = (false, -1);
    }

    private void Unplaced(string data)
    {
        foreach (char c in data)
        {
            if (char.IsWhiteSpace(c)) _space = true;
            else if (!Normalizer.IsBlank(c))
            {
                PendingSpace();
                to.Insert([c]);
            }
        }
    }
}
