namespace Stemma.Language.Names;

/// <summary>Classes of words that occur in like contexts, so that a word unseen in training resembles one that was seen.</summary>
public sealed class WordClusters
{
    public static readonly WordClusters None = new([], []);

    private readonly uint[] _words;
    private readonly ushort[] _classes;

    /// <param name="words">Upper halves of <see cref="WordForm.Lower"/>, rising.</param>
    /// <param name="classes">The classes of each word, a fine and a coarse one (<see cref="Pack"/>); 0 means unknown.</param>
    public WordClusters(uint[] words, ushort[] classes) => (_words, _classes) = (words, classes);

    public int Count => _words.Length;

    /// <summary>A fine class (1 to 511) and the coarse class (1 to 127) that holds it, in one number.</summary>
    public static ushort Pack(int fine, int coarse) => (ushort)(fine | (coarse << 9));

    public static int FineOf(ushort classes) => classes & 511;

    public static int CoarseOf(ushort classes) => classes >> 9;

    /// <summary>The classes of a word by its <see cref="WordForm.Lower"/> hash; 0 when unknown.</summary>
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
