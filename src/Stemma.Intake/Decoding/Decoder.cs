using Stemma.Intake.Decoding.Encodings;
using Stemma.Model;

namespace Stemma.Intake.Decoding;

/// <summary>Bytes to text. Bytes that are not valid become U+FFFD and the way back still leads to them.</summary>
internal static class Decoder
{
    public static Decoded Decode(Fetched fetched) => Decode(fetched, EncodingChoice.Of(fetched));

    public static Decoded Decode(Fetched fetched, ChosenEncoding chosen)
    {
        var (text, bytes) = WebEncodings.Get(chosen.Name).Decode(fetched.Body.Span, chosen.Mark);
        return new(fetched, text, chosen.Name, bytes);
    }
}
