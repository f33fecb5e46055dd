using System.IO.Compression;
using System.Text;

namespace Stemma.Intake.Decoding;

/// <summary>
/// How common each character, and each pair in which one is beyond ASCII, is in each language: what a text that was decoded right looks like. ASCII letters stand for themselves; spaces,
/// signs and line breaks are one character, the space, and digits another, the zero. Costs are in eighths of a bit: -8 log2 of the probability of a character after the one before it.
/// </summary>
/// <param name="Languages">In the order of the costs.</param>
/// <param name="Single">For each character its cost in each language, whatever stands before.</param>
/// <param name="Pairs">For a pair (the first character in the upper half) its cost in those languages that have it.</param>
internal sealed record LetterPairs(IReadOnlyList<string> Languages, IReadOnlyDictionary<char, byte[]> Single, IReadOnlyDictionary<uint, (byte Language, byte Cost)[]> Pairs)
{
    /// <summary>Eighths of a bit in a bit.</summary>
    public const int Bit = 8;

    /// <summary>What an unseen pair costs above its second character: a tenth of the probability is kept for them (interpolation; F. Jelinek, R. Mercer, 1980).</summary>
    public const int Unseen = 27;

    /// <summary>For each language whether ASCII letters are its most common ones.</summary>
    public bool[] IsLatin { get; } = [.. Enumerable.Range(0, Languages.Count).Select(k => Single.TryGetValue('a', out var a) && Single.TryGetValue('e', out var e) && Math.Min(a[k], e[k]) < 6 * Bit)];

    private static readonly byte[] Magic = [.. "STENCO1\n"u8];

    public static readonly Lazy<LetterPairs> Shipped = new(() =>
        Read(typeof(LetterPairs).Assembly.GetManifestResourceStream("encodings.bin") ?? throw new InvalidOperationException("the program was built without models/encodings.bin")));

    /// <summary>The character that stands for this one in the tables.</summary>
    public static char Fold(char c) => c >= 0x80 || char.IsAsciiLetter(c) ? c : char.IsAsciiDigit(c) ? '0' : ' ';

    /// <summary>Ideographs and syllables are too many for pairs: one by one they tell enough.</summary>
    public static bool IsDense(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3';

    public static uint Pair(char before, char c) => ((uint)before << 16) | c;

    /// <exception cref="InvalidDataException">The file is not a model, is of another version, or is cut off.</exception>
    public static LetterPairs Read(Stream file)
    {
        var magic = new byte[Magic.Length];
        if (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(Magic)) throw new InvalidDataException("encodings.bin is not a model of this version; make it again with training/");
        try
        {
            using var reader = new BinaryReader(new BrotliStream(file, CompressionMode.Decompress), Encoding.UTF8);
            var languages = reader.ReadString().Split(' ');
            var single = new Dictionary<char, byte[]>();
            for (int left = reader.ReadInt32(); left > 0; left--) single.Add((char)reader.ReadUInt16(), Exactly(reader, languages.Length));
            var pairs = new Dictionary<uint, (byte, byte)[]>();
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                uint pair = reader.ReadUInt32();
                var costs = Exactly(reader, 2 * reader.ReadByte());
                pairs.Add(pair, [.. Enumerable.Range(0, costs.Length / 2).Select(i => (costs[2 * i], costs[(2 * i) + 1]))]);
            }
            return new(languages, single, pairs);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("encodings.bin is cut off or damaged; make it again with training/", e);
        }
    }

    public void Write(Stream file)
    {
        file.Write(Magic);
        using var writer = new BinaryWriter(new BrotliStream(file, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(string.Join(' ', Languages));
        writer.Write(Single.Count);
        foreach (var (c, costs) in Single.OrderBy(s => s.Key))
        {
            writer.Write((ushort)c);
            writer.Write(costs);
        }
        writer.Write(Pairs.Count);
        foreach (var (pair, costs) in Pairs.OrderBy(p => p.Key))
        {
            writer.Write(pair);
            writer.Write((byte)costs.Length);
            foreach (var (language, cost) in costs) writer.Write([language, cost]);
        }
    }

    private static byte[] Exactly(BinaryReader reader, int count) => reader.ReadBytes(count) is { } bytes && bytes.Length == count ? bytes : throw new EndOfStreamException();
}
