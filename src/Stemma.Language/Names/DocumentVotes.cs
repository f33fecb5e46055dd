using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language.Names;

/// <summary>
/// What a first reading made of each word of a document, so that a second reading can lean towards one class for all occurrences of a name
/// (one sense per discourse; after the extended prediction history of Ratinov and Roth 2009). Words in lower case have no vote.
/// </summary>
internal sealed class DocumentVotes
{
    [InlineArray(NameTags.Classes + 1)]
    private struct Tally
    {
        private int _first; // outside, then one count for each class
    }

    private readonly NameFeatures _features;
    private readonly byte[] _labels;
    private readonly Dictionary<ulong, Tally> _words = [];

    public DocumentVotes(NameFeatures features, ReadOnlySpan<byte> labels)
    {
        (_features, _labels) = (features, labels.ToArray());
        for (int i = 0; i < labels.Length; i++)
            if (Votes(i)) CollectionsMarshal.GetValueRefOrAddDefault(_words, features.Form(i).Lower, out _)[ClassOf(labels[i])]++;
    }

    /// <summary>Adds to every label of a class the share of the word's other occurrences that were read so, times <paramref name="weight"/>.</summary>
    public void AddTo(Span<float> scores, float weight)
    {
        for (int i = 0; i < _labels.Length; i++)
        {
            if (!Votes(i)) continue;
            var tally = _words[_features.Form(i).Lower];
            tally[ClassOf(_labels[i])]--;
            int all = 0;
            foreach (int count in tally) all += count;
            if (all == 0) continue;
            float sure = weight * all / (all + 1f) / all;
            for (int label = 0; label < NameTags.Count; label++) scores[i * NameTags.Count + label] += sure * tally[ClassOf((byte)label)];
        }
    }

    private bool Votes(int token) => _features.Form(token).Casing is Casing.Title or Casing.Upper or Casing.Mixed;

    private static int ClassOf(byte label) => label == NameTags.Outside ? 0 : 1 + (int)NameTags.Class(label);
}
