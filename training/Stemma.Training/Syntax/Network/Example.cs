namespace Stemma.Training.Syntax.Network;

/// <summary>A sentence as the network learns it.</summary>
/// <param name="Rows">For each word, <c>NetworkFeatures.Count</c> numbers of vectors; -1 where there is none.</param>
/// <param name="Meanings">For each word, the number of its vector from running text; -1 where it has none.</param>
/// <param name="Heads">1-based, 0 the root.</param>
/// <param name="Drop">For each word, how likely its own vector is put aside for the unknown word's.</param>
internal sealed record Example(int[] Rows, int[] Meanings, int[] Tags, int[] Heads, int[] Relations, float[] Drop)
{
    public int Count => Tags.Length;
}
