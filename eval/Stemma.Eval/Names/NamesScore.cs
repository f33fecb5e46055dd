using Stemma.Language.Names;
using Stemma.Model;

namespace Stemma.Eval.Names;

/// <summary>Exact-match precision and recall of names, as conlleval counts them; group and other count as one class (CoNLL's MISC).</summary>
public sealed class NamesScore
{
    private readonly int[] _right = new int[NameTags.Classes], _found = new int[NameTags.Classes], _gold = new int[NameTags.Classes];

    public void Add(NamedDocument gold, byte[] labels)
    {
        int first = 0;
        foreach (int end in gold.Text.SentenceEnds)
        {
            var g = NameTags.Spans(new(gold.Labels, first, end - first)).Select(Merge).ToHashSet();
            var f = NameTags.Spans(new(labels, first, end - first)).Select(Merge).ToHashSet();
            foreach (var s in g) _gold[(int)s.Type]++;
            foreach (var s in f) _found[(int)s.Type]++;
            foreach (var s in f.Intersect(g)) _right[(int)s.Type]++;
            first = end;
        }
    }

    public double Precision => Ratio(_right.Sum(), _found.Sum());
    public double Recall => Ratio(_right.Sum(), _gold.Sum());
    public double F1 => F(_right.Sum(), _found.Sum(), _gold.Sum());

    public override string ToString() =>
        $"F1 {F1:P2} P {Precision:P2} R {Recall:P2}  " +
        string.Join(" ", Enumerable.Range(0, NameTags.Classes).Where(c => _gold[c] > 0).Select(c => $"{(EntityType)c} {F(_right[c], _found[c], _gold[c]):P1}"));

    private static (int, int, EntityType Type) Merge((int First, int End, EntityType Type) s) =>
        (s.First, s.End, s.Type == EntityType.Group ? EntityType.Other : s.Type);

    private static double Ratio(int right, int of) => of == 0 ? 0 : (double)right / of;

    private static double F(int right, int found, int gold) => found + gold == 0 ? 0 : 2.0 * right / (found + gold);
}
