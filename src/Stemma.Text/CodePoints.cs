namespace Stemma.Text;

/// <summary>
/// Offsets in Unicode code points, as the W3C Web Annotation model's TextPositionSelector counts them, for UTF-16 offsets of one text.
/// Costs nothing for text without surrogate pairs.
/// </summary>
public sealed class CodePoints
{
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        var lows = new List<int>();
        for (int i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) lows.Add(i);
        _lowSurrogates = [.. lows];
    }

    /// <summary>The number of code points before UTF-16 offset <paramref name="utf16"/>.</summary>
    public int At(int utf16)
    {
        if (_lowSurrogates.Length == 0) return utf16;
        int k = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (k < 0 ? ~k : k);
    }
}
