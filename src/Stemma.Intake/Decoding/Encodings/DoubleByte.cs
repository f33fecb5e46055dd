using Stemma.Text;

namespace Stemma.Intake.Decoding.Encodings;

/// <summary>
/// ASCII, and characters of a first byte from 81 to FE and a second: Big5, EUC-KR and, with their additions, Shift_JIS, gb18030 and EUC-JP (Encoding Standard,
/// sections 10 to 13). After a first byte that goes with no second one, an ASCII byte stands for itself: a damaged letter must not take a tag with it.
/// </summary>
internal class DoubleByte(string name, Func<TwoByteTable> table) : WebEncoding(name)
{
    private const int Bits = 21, Letter = (1 << Bits) - 1;
    private readonly Lazy<TwoByteTable> _table = new(table);

    /// <summary>A letter and a sign on it, as one number.</summary>
    protected static int WithSign(int letter, int sign) => letter | (sign << Bits);

    public override (string Text, ByteMap Bytes) Decode(ReadOnlySpan<byte> body, int mark = 0)
    {
        var text = new TextWithWidths(body.Length - mark);
        for (int i = mark; i < body.Length;)
        {
            if (body[i] >= 0x80)
            {
                var (point, width) = Character(body[i..], _table.Value);
                if (point < 0) text.Bad(width);
                else text.Put(point & Letter, width);
                if (point > Letter) text.Put(point >> Bits, 0);
                i += width;
            }
            else text.Put((char)body[i++], 1);
        }
        return text.Done(mark);
    }

    /// <summary>The character that begins with a byte beyond ASCII, and how many bytes it takes; -1 for bytes that are none.</summary>
    protected virtual (int Point, int Width) Character(ReadOnlySpan<byte> at, TwoByteTable table)
    {
        if (at.Length < 2 || at[0] is 0x80 or 0xFF) return (-1, 1);
        int point = table[at[0], at[1]];
        return point > 0 ? (point, 2) : (-1, at[1] < 0x80 ? 1 : 2);
    }
}

internal sealed class ShiftJis() : DoubleByte("shift_jis", () => new("shift_jis", 932, ownCharacters: true))
{
    protected override (int, int) Character(ReadOnlySpan<byte> at, TwoByteTable table) => at[0] switch
    {
        0x80 => (0x80, 1),
        >= 0xA1 and <= 0xDF => (at[0] - 0xA1 + 0xFF61, 1),
        0xA0 or > 0xFC => (-1, 1),
        _ => base.Character(at, table),
    };
}

/// <summary>gb18030, which GBK and GB 2312 are parts of.</summary>
internal sealed class Gb18030(string name) : DoubleByte(name, () => new("gb18030", 54936, ownCharacters: true))
{
    private readonly System.Text.Encoding _codePage = CodePages.Strict(54936);

    protected override (int, int) Character(ReadOnlySpan<byte> at, TwoByteTable table)
    {
        if (at[0] == 0x80) return (0x20AC, 1);
        if (at.Length < 2 || at[0] == 0xFF || at[1] is < 0x30 or > 0x39) return base.Character(at, table);
        if (at.Length < 4) return (-1, IsBegun(at) ? at.Length : 1);
        if (!IsBegun(at)) return (-1, 1);
        return _codePage.GetString(at[..4]) is { } four && four[0] != '\uFFFD' && four.Length <= 2 ? (char.ConvertToUtf32(four, 0), 4) : (-1, 1);
    }

    private static bool IsBegun(ReadOnlySpan<byte> at) => (at.Length < 3 || at[2] is >= 0x81 and <= 0xFE) && (at.Length < 4 || at[3] is >= 0x30 and <= 0x39);
}

/// <summary>Big5 with the characters of Hong Kong; four codes are a letter and a sign on it.</summary>
internal sealed class Big5() : DoubleByte("big5", () => new("big5", 950))
{
    protected override (int, int) Character(ReadOnlySpan<byte> at, TwoByteTable table) => at switch
    {
        [0x88, 0x62, ..] => (WithSign(0xCA, 0x304), 2),
        [0x88, 0x64, ..] => (WithSign(0xCA, 0x30C), 2),
        [0x88, 0xA3, ..] => (WithSign(0xEA, 0x304), 2),
        [0x88, 0xA5, ..] => (WithSign(0xEA, 0x30C), 2),
        _ => base.Character(at, table),
    };
}

/// <summary>EUC-JP: after 8E half-width kana, after 8F the second set of characters.</summary>
internal sealed class EucJp() : DoubleByte("euc-jp", () => new("jis0208", 51932))
{
    private readonly Lazy<TwoByteTable> _second = new(() => new("jis0212", 20932, shift: 0x80));

    protected override (int, int) Character(ReadOnlySpan<byte> at, TwoByteTable table) => at switch
    {
        [0x8E, >= 0xA1 and <= 0xDF and var kana, ..] => (kana - 0xA1 + 0xFF61, 2),
        [0x8F, >= 0xA1 and <= 0xFE and var lead, var trail, ..] => _second.Value[lead, trail] is > 0 and var point ? (point, 3) : (-1, trail < 0x80 ? 2 : 3),
        [0x8F, >= 0xA1 and <= 0xFE] => (-1, 2),
        [< 0xA1 and not 0x8E, ..] => (-1, 1),
        _ => base.Character(at, table),
    };
}
