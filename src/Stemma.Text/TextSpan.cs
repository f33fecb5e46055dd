namespace Stemma.Text;

/// <summary>Names one text that spans point into, so that spans of two texts cannot be mixed.</summary>
public interface ITextSpace;

/// <summary>The body as received, never changed. Offsets count bytes.</summary>
public sealed class Bytes : ITextSpace;

/// <summary>That body decoded. Offsets count UTF-16 units.</summary>
public sealed class Source : ITextSpace;

/// <summary>The reading text that the analysers see. Offsets count UTF-16 units.</summary>
public sealed class Article : ITextSpace;

/// <summary>A half-open stretch [Start, End) of one text; <typeparamref name="T"/> names the text.</summary>
public readonly record struct TextSpan<T>(int Start, int End) : IComparable<TextSpan<T>>
    where T : ITextSpace
{
    public int Length => End - Start;
    public bool IsEmpty => End <= Start;
    public bool Contains(TextSpan<T> other) => Start <= other.Start && other.End <= End;
    public bool Contains(int position) => Start <= position && position < End;
    public bool Overlaps(TextSpan<T> other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan<T> Cover(TextSpan<T> other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>By start, then the longer first, so that an outer span precedes those inside it.</summary>
    public int CompareTo(TextSpan<T> other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public override string ToString() => $"[{Start},{End})";

    public static bool operator <(TextSpan<T> a, TextSpan<T> b) => a.CompareTo(b) < 0;
    public static bool operator >(TextSpan<T> a, TextSpan<T> b) => a.CompareTo(b) > 0;
    public static bool operator <=(TextSpan<T> a, TextSpan<T> b) => a.CompareTo(b) <= 0;
    public static bool operator >=(TextSpan<T> a, TextSpan<T> b) => a.CompareTo(b) >= 0;
}

/// <summary>Something that stands at one place of the reading text.</summary>
public interface ISpanned
{
    TextSpan<Article> Span { get; }
}
