using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>ISO-2022-JP: escape sequences switch what the bytes mean (Encoding Standard, section 13.2). A sequence belongs to the character after it.</summary>
internal sealed class Iso2022Jp() : WebEncoding("iso-2022-jp")
{
    private enum Set { Ascii, Roman, Katakana, Kanji }

    private static readonly Lazy<TwoByteTable> Table = new(() => new("jis0208", 51932));

    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var text = new TextWithWidths(body.Length - mark);
        var set = Set.Ascii;
        bool justSwitched = false;
        for (int i = mark; i < body.Length;)
        {
            if (SetOf(body[i..]) is { } next)
            {
                // Two in a row hide something: the standard shows a fault.
                if (justSwitched) text.Bad(3);
                else text.Switch(3);
                (set, justSwitched) = (next, true);
                i += 3;
                continue;
            }
            justSwitched = false;
            var (point, width) = Character(body[i..], set);
            if (point < 0) text.Bad(width);
            else text.Put(point, width);
            i += width;
        }
        return text.Done(mark);
    }

    private static Set? SetOf(ReadOnlySpan<byte> at) => at switch
    {
        [27, (byte)'(', (byte)'B', ..] => Set.Ascii,
        [27, (byte)'(', (byte)'J', ..] => Set.Roman,
        [27, (byte)'(', (byte)'I', ..] => Set.Katakana,
        [27, (byte)'$', (byte)'@' or (byte)'B', ..] => Set.Kanji,
        _ => null,
    };

    private static (int Point, int Width) Character(ReadOnlySpan<byte> at, Set set) => set switch
    {
        _ when at[0] is 14 or 15 or 27 or >= 0x80 => (-1, 1),
        Set.Roman when at[0] == 0x5C => (0xA5, 1),
        Set.Roman when at[0] == 0x7E => (0x203E, 1),
        Set.Ascii or Set.Roman => (at[0], 1),
        Set.Katakana => at[0] is >= 0x21 and <= 0x5F ? (at[0] - 0x21 + 0xFF61, 1) : (-1, 1),
        _ => Kanji(at),
    };

    private static (int, int) Kanji(ReadOnlySpan<byte> at)
    {
        if (at[0] is < 0x21 or > 0x7E) return at[0] is 10 or 13 ? (at[0], 1) : (-1, 1);
        if (at.Length < 2 || at[1] == 27) return (-1, 1);
        return at[1] is >= 0x21 and <= 0x7E && Table.Value[at[0] + 0x80, at[1] + 0x80] is > 0 and var point ? (point, 2) : (-1, 2);
    }
}
