using System.Collections;

namespace Stemma.Text;

/// <summary>Annotations of one kind over the reading text, in the order of their spans. Immutable.</summary>
public sealed class Layer<T> : IReadOnlyList<T>
    where T : ISpanned
{
    public static readonly Layer<T> Empty = new([]);

    private readonly T[] _items;
    private readonly int[] _reach; // largest end among items 0..i: lets a search stop early although spans may nest

    public Layer(IEnumerable<T> items)
    {
        _items = [.. items.OrderBy(i => i.Span)]; // stable
        _reach = new int[_items.Length];
        for (int i = 0, reach = 0; i < _items.Length; i++) _reach[i] = reach = Math.Max(reach, _items[i].Span.End);
    }

    public int Count => _items.Length;
    public T this[int index] => _items[index];
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>The index of the first item that starts at or after <paramref name="position"/>.</summary>
    public int FirstFrom(int position)
    {
        int lo = 0, hi = _items.Length;
        while (lo < hi)
        {
            int mid = (lo + hi) / 2;
            if (_items[mid].Span.Start < position) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    /// <summary>All items that lie wholly inside <paramref name="span"/>, in order.</summary>
    public IEnumerable<T> Inside(TextSpan<Article> span)
    {
        for (int i = FirstFrom(span.Start); i < _items.Length && _items[i].Span.Start < span.End; i++)
            if (_items[i].Span.End <= span.End) yield return _items[i];
    }

    /// <summary>All items that share at least one character with <paramref name="span"/>, in order.</summary>
    public IEnumerable<T> Touching(TextSpan<Article> span)
    {
        int first = FirstFrom(span.Start);
        while (first > 0 && _reach[first - 1] > span.Start) first--;
        for (int i = first; i < _items.Length && _items[i].Span.Start < span.End; i++)
            if (_items[i].Span.Overlaps(span)) yield return _items[i];
    }

    /// <summary>The innermost item that holds <paramref name="span"/>, or default.</summary>
    public T? Around(TextSpan<Article> span)
    {
        T? best = default;
        int from = FirstFrom(span.Start + 1) - 1;
        for (int i = from; i >= 0 && _reach[i] > span.Start; i--)
            if (_items[i].Span.Contains(span) && (best is null || _items[i].Span.Length < best.Span.Length)) best = _items[i];
        return best;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
