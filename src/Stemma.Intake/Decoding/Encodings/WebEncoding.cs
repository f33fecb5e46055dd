using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>One encoding of the WHATWG Encoding Standard, as browsers decode it. Never throws; bytes that are not valid become U+FFFD.</summary>
/// <param name="name">In small letters, as in labels.tsv.</param>
internal abstract class WebEncoding(string name)
{
    public string Name { get; } = name;

    /// <summary>The text of the bytes from <paramref name="mark"/> on, and the way back to <paramref name="body"/>.</summary>
    /// <param name="mark">The length of a byte order mark.</param>
    public abstract (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0);

    /// <summary>The text alone.</summary>
    public string Text(ReadOnlySpan<byte> bytes) => Decode(bytes).Text;
}
