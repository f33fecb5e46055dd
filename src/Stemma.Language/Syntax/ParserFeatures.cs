using System.Runtime.CompilerServices;
using Stemma.Language.Models;

namespace Stemma.Language.Syntax;

/// <summary>What the parser looks at: words, tags and relations around the top of the stack and the next words (after Zhang and Nivre 2011).</summary>
public static class ParserFeatures
{
    public const int Count = 120;
    private const ulong None = 0xABCDEF, Root = 0xFEDCBA;

    /// <summary>Word (normal form), tag class and universal tag of a place.</summary>
    private readonly record struct Place(ulong W, ulong T, ulong P)
    {
        public ulong WT => W ^ (T << 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Place At(Words w, ReadOnlySpan<byte> upos, int first, int count, int word)
    {
        if (word <= 0 || word > count) return word == 0 ? new(Root, Root, Root) : new(None, None, None);
        int i = first + word - 1;
        return new(w.Norm[i], w.Tag[i] + 1UL, upos[w.Tag[i]] + 1UL);
    }

    /// <summary>Writes the features of a state of the sentence that begins at word <paramref name="first"/>.</summary>
    /// <param name="upos">The universal tag of each tag class.</param>
    public static int Fill(Words w, ReadOnlySpan<byte> upos, int first, ParserState s, Span<ulong> k)
    {
        int count = s.Count, i0 = s.Stack(0), i1 = s.Stack(1), i2 = s.Stack(2), j0 = s.Next, j1 = j0 + 1, j2 = j0 + 2;
        if (j0 > count) (j0, j1, j2) = (-1, -1, -1);
        Place s0 = At(w, upos, first, count, i0), s1 = At(w, upos, first, count, i1), s2 = At(w, upos, first, count, i2);
        Place b0 = At(w, upos, first, count, j0), b1 = At(w, upos, first, count, j1), b2 = At(w, upos, first, count, j2);
        int n = 0;
        n = Single(k, n, 1, s0);
        n = Single(k, n, 5, s1);
        n = Single(k, n, 9, s2);
        n = Single(k, n, 13, b0);
        n = Single(k, n, 17, b1);
        n = Single(k, n, 21, b2);
        n = Pair(k, n, 25, s0, b0);
        n = Pair(k, n, 33, s1, s0);
        n = Pair(k, n, 41, s1, b0);
        n = Pair(k, n, 49, b0, b1);
        int l0 = Kid(s.Left1, i0), r0 = Kid(s.Right1, i0), l1 = Kid(s.Left1, i1), r1 = Kid(s.Right1, i1), lb = Kid(s.Left1, j0);
        Place s0l = At(w, upos, first, count, l0), s0r = At(w, upos, first, count, r0), s1l = At(w, upos, first, count, l1), s1r = At(w, upos, first, count, r1), b0l = At(w, upos, first, count, lb);
        n = Triples(k, n, s0, s1, s2, b0, b1, b2, s0l, s0r, s1l, s1r, b0l);
        return Shapes(k, n, s, i0, i1, j0, s0, s1, b0, l0, r0, l1, r1, lb);
    }

    private static int Kid(int[] column, int word) => word < 0 ? -1 : column[word] is 0 ? -1 : column[word];

    private static int Single(Span<ulong> k, int n, int t, Place a)
    {
        k[n++] = Feature.Of(t, a.W);
        k[n++] = Feature.Of(t + 1, a.T);
        k[n++] = Feature.Of(t + 2, a.WT);
        k[n++] = Feature.Of(t + 3, a.P);
        return n;
    }

    private static int Pair(Span<ulong> k, int n, int t, Place a, Place b)
    {
        k[n++] = Feature.Of(t, a.WT, b.WT);
        k[n++] = Feature.Of(t + 1, a.WT, b.W);
        k[n++] = Feature.Of(t + 2, a.W, b.WT);
        k[n++] = Feature.Of(t + 3, a.WT, b.T);
        k[n++] = Feature.Of(t + 4, a.T, b.WT);
        k[n++] = Feature.Of(t + 5, a.W, b.W);
        k[n++] = Feature.Of(t + 6, a.T, b.T);
        k[n++] = Feature.Of(t + 7, a.P, b.P);
        return n;
    }

    private static int Triples(
        Span<ulong> k, int n, Place s0, Place s1, Place s2, Place b0, Place b1, Place b2, Place s0l, Place s0r, Place s1l, Place s1r, Place b0l)
    {
        k[n++] = Feature.Of(60, s0.T, b0.T, b1.T);
        k[n++] = Feature.Of(61, s1.T, s0.T, b0.T);
        k[n++] = Feature.Of(62, s2.T, s1.T, s0.T);
        k[n++] = Feature.Of(63, b0.T, b1.T, b2.T);
        k[n++] = Feature.Of(64, s0.T, s0l.T, b0.T);
        k[n++] = Feature.Of(65, s0.T, s0r.T, b0.T);
        k[n++] = Feature.Of(66, s0.T, b0.T, b0l.T);
        k[n++] = Feature.Of(67, s1.T, s1l.T, s0.T);
        k[n++] = Feature.Of(68, s1.T, s1r.T, s0.T);
        k[n++] = Feature.Of(69, s1.T, s0.T, s0l.T);
        k[n++] = Feature.Of(70, s1.T, s0.T, s0r.T);
        k[n++] = Feature.Of(71, s1.T, s1r.T, b0.T);
        k[n++] = Feature.Of(72, s1.P, s0.P, b0.P, b1.P);
        k[n++] = Feature.Of(73, s2.P, s1.P, s0.P, b0.P);
        k[n++] = Feature.Of(74, s0.W, s1.T, b0.T);
        k[n++] = Feature.Of(75, s0.T, s1.W, b0.T);
        k[n++] = Feature.Of(76, s0.T, s1.T, b0.W);
        k[n++] = Feature.Of(77, s0.W, b0.W, s1.T);
        k[n++] = Feature.Of(78, s1.W, s0.W, s0r.W);
        k[n++] = Feature.Of(79, s1.W, s0.W, s0l.W);
        k[n++] = Feature.Of(80, s1.W, s0l.W, s0.T);
        k[n++] = Feature.Of(81, s0.W, b0.W, b0l.W);
        k[n++] = Feature.Of(82, s0.W, b0.T, b1.T);
        return n;
    }

    private static int Shapes(Span<ulong> k, int n, ParserState s, int i0, int i1, int j0, Place s0, Place s1, Place b0, int l0, int r0, int l1, int r1, int lb)
    {
        ulong near = Distance(i0, j0), far = Distance(i1, i0);
        ulong v0 = Valency(s.LeftCount, i0) | (Valency(s.RightCount, i0) << 4), v1 = Valency(s.RightCount, i1), vb = Valency(s.LeftCount, j0);
        ulong ll = Label(s, l0), lr = Label(s, r0), l1l = Label(s, l1), l1r = Label(s, r1), lbl = Label(s, lb);
        k[n++] = Feature.Of(90, s0.W, near);
        k[n++] = Feature.Of(91, s0.T, near, b0.T);
        k[n++] = Feature.Of(92, b0.W, near);
        k[n++] = Feature.Of(93, s1.T, far, s0.T);
        k[n++] = Feature.Of(94, s0.W, far);
        k[n++] = Feature.Of(95, s1.W, far);
        k[n++] = Feature.Of(96, s0.W, v0);
        k[n++] = Feature.Of(97, s0.T, v0, b0.T);
        k[n++] = Feature.Of(98, s1.W, v1);
        k[n++] = Feature.Of(99, s1.T, v1, s0.T);
        k[n++] = Feature.Of(100, b0.W, vb);
        k[n++] = Feature.Of(101, b0.T, vb, s0.T);
        k[n++] = Feature.Of(102, s0.W, ll, lr);
        k[n++] = Feature.Of(103, s0.T, ll, lr);
        k[n++] = Feature.Of(104, s0.T, lr, b0.T);
        k[n++] = Feature.Of(105, s0.T, ll, b0.T);
        k[n++] = Feature.Of(106, s1.T, l1r, s0.T);
        k[n++] = Feature.Of(107, s1.T, l1l, s0.T);
        k[n++] = Feature.Of(108, s1.T, s0.T, ll, lr);
        k[n++] = Feature.Of(109, b0.T, lbl, s0.T);
        k[n++] = Feature.Of(110, s1.W, l1r);
        k[n++] = Feature.Of(111, s1.W, l1l, l1r);
        k[n++] = Feature.Of(112, s0.W, s1.T, ll);
        k[n++] = Feature.Of(113, Label(s, Kid(s.Right2, i0)), lr, s0.T);
        k[n++] = Feature.Of(114, Label(s, Kid(s.Right2, i1)), l1r, s1.T);
        k[n++] = Feature.Of(115, Label(s, Kid(s.Left2, i0)), ll, s0.T);
        k[n++] = Feature.Of(116, (ulong)Math.Min(s.StackSize, 4), b0.T);
        return n;
    }

    private static ulong Label(ParserState s, int word) => word <= 0 ? 0 : s.Relation[word] + 1UL;

    private static ulong Valency(int[] column, int word) => word < 0 ? 9 : (ulong)Math.Min(column[word], 4);

    private static ulong Distance(int from, int to)
    {
        if (from < 0 || to < 0) return 15;
        int d = to - from;
        return (ulong)(d < 5 ? d : d < 8 ? 5 : d < 12 ? 6 : d < 20 ? 7 : 8);
    }
}
