namespace Stemma.Language.Names;

/// <summary>Classes of words that occur in like contexts, so that a word unseen in training resembles one that was seen.</summary>
public sealed class WordClusters
{
    public static readonly WordClusters None = new([], []);

    private readonly uint[] _words;
    private readonly ushort[] _classes;

    /// <param name="words">Upper halves of <see cref="WordForm.Lower"/>, rising.</param>
    /// <param name="classes">The class of each word, from 1; 0 means unknown.</param>
    public WordClusters(uint[] words, ushort[] classes) => (_words, _classes) = (words, classes);

    public int Count => _words.Length;

    /// <summary>The class of a word by its <see cref="WordForm.Lower"/> hash; 0 when unknown.</summary>
    public ushort Of(ulong lower)
    {
        int at = Array.BinarySearch(_words, (uint)(lower >> 32));
        return at < 0 ? (ushort)0 : _classes[at];
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_words.Length);
        foreach (uint word in _words) writer.Write(word);
        foreach (ushort c in _classes) writer.Write(c);
    }

    internal static WordClusters Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        uint[] words = new uint[count];
        ushort[] classes = new ushort[count];
        for (int i = 0; i < count; i++) words[i] = reader.ReadUInt32();
        for (int i = 0; i < count; i++) classes[i] = reader.ReadUInt16();
        return new(words, classes);
    }
}
