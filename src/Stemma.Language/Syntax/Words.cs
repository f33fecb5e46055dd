using Stemma.Language.Models;
using Stemma.Text;

namespace Stemma.Language.Syntax;

/// <summary>
/// The words of a text as columns of numbers, which is all that the models see: hashes of the form, of its ends and of its shape, then what the stages
/// find out. Filled once for a text and read by every stage, so nothing is built for a single word. Not shared between threads.
/// </summary>
public sealed class Words
{
    public int Count { get; private set; }
    public TextSpan<Article>[] Span = [];

    /// <summary>The form; the form in lower case with digits as 0 and all quotes and dashes alike; the shape (Xxx-dd); 1 to 4 last and 1 to 3 first characters of <see cref="Norm"/>.</summary>
    public ulong[] Form = [], Norm = [], Shape = [], End1 = [], End2 = [], End3 = [], End4 = [], Start1 = [], Start2 = [], Start3 = [];

    /// <summary>What lies between the word and the one before it: 0 nothing, 1 space, 2 line break, 3 more than one line break.</summary>
    public byte[] Gap = [];

    /// <summary>Fine and coarse word class (<see cref="Names.WordClusters"/>); 0 where the word has none.</summary>
    public ushort[] Class = [];

    /// <summary><see cref="Names.WordForm.LowerHash"/> of the form.</summary>
    public ulong[] Lower = [];

    /// <summary>Class of the tagger; head as a 1-based index within the sentence, 0 the root; relation. Filled by the stages.</summary>
    public byte[] Tag = [], Relation = [];
    public int[] Head = [];

    /// <summary>Replaces the content by the words of <paramref name="text"/> at <paramref name="spans"/>.</summary>
    public void Fill(string text, IReadOnlyList<TextSpan<Article>> spans, Names.WordClusters classes)
    {
        Count = spans.Count;
        Grow(Count);
        int before = spans.Count > 0 ? spans[0].Start : 0;
        for (int i = 0; i < Count; i++)
        {
            Span[i] = spans[i];
            Gap[i] = GapOf(text.AsSpan(before, spans[i].Start - before));
            Look(i, spans[i].In(text));
            Lower[i] = Names.WordForm.LowerHash(spans[i].In(text));
            Class[i] = classes.Of(Lower[i]);
            before = spans[i].End;
        }
    }

    private void Look(int i, ReadOnlySpan<char> word)
    {
        Span<char> norm = stackalloc char[64], shape = stackalloc char[16];
        int n = Math.Min(word.Length, norm.Length), s = 0;
        for (int k = 0; k < n; k++)
        {
            norm[k] = Normal(word[k]);
            char kind = Kind(word[k]);
            if (s < shape.Length && (s < 2 || shape[s - 1] != kind || shape[s - 2] != kind)) shape[s++] = kind;
        }
        norm = norm[..n];
        Form[i] = Feature.Text(word);
        Norm[i] = Feature.Text(norm);
        Shape[i] = Feature.Text(shape[..s]);
        (End1[i], End2[i], End3[i], End4[i]) = (Last(norm, 1), Last(norm, 2), Last(norm, 3), Last(norm, 4));
        (Start1[i], Start2[i], Start3[i]) = (Feature.Text(norm[..1]), Feature.Text(norm[..Math.Min(2, n)]), Feature.Text(norm[..Math.Min(3, n)]));
    }

    private static ulong Last(ReadOnlySpan<char> word, int count) => Feature.Text(word[Math.Max(0, word.Length - count)..]);

    /// <summary>Lower case, digits as 0, one kind of quote, apostrophe and dash.</summary>
    internal static char Normal(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        < (char)127 => Feature.Lower(c),
        '’' or '‘' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‑' or '‐' => '-',
        _ => Feature.Lower(c),
    };

    private static char Kind(char c) =>
        char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsLetter(c) ? 'y' : Normal(c);

    private static byte GapOf(ReadOnlySpan<char> between)
    {
        if (between.IsEmpty) return 0;
        int breaks = between.Count('\n');
        return (byte)(1 + Math.Min(2, breaks));
    }

    private void Grow(int count)
    {
        if (Span.Length >= count) return;
        int size = Math.Max(256, count + (count / 2));
        Span = new TextSpan<Article>[size];
        (Form, Norm, Shape) = (new ulong[size], new ulong[size], new ulong[size]);
        (End1, End2, End3, End4) = (new ulong[size], new ulong[size], new ulong[size], new ulong[size]);
        (Start1, Start2, Start3) = (new ulong[size], new ulong[size], new ulong[size]);
        (Gap, Tag, Relation, Head, Class) = (new byte[size], new byte[size], new byte[size], new int[size], new ushort[size]);
        Lower = new ulong[size];
    }
}
