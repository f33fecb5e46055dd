using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Intake.Decoding;

/// <summary>The encoding that a page declares in its own head: <c>meta charset</c>, <c>meta http-equiv</c> or an XML declaration.</summary>
internal static partial class MetaCharset
{
    private const int Looked = 8192; // browsers look at 1,024 bytes; real pages declare it later

    public static string? Find(ReadOnlySpan<byte> body)
    {
        string head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, Looked)]);
        var match = Declared().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""(?:<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml\s[^>]{0,100}?encoding\s*=\s*["'])([A-Za-z0-9_:.\-]{2,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Declared();
}
