using System.Numerics;
using System.Runtime.InteropServices;

namespace Stemma.Language.Models;

/// <summary>Numbers known feature keys 0, 1, 2... Open addressing over the keys' upper 32 bits; a key that is not known is taken for a known one in about one case of 100,000.</summary>
public sealed class KeyTable
{
    private readonly uint[] _prints;
    private readonly int[] _numbers;
    private readonly uint[] _ordered;

    /// <param name="prints">Upper halves of the keys, each once.</param>
    public KeyTable(uint[] prints)
    {
        _ordered = prints;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, prints.Length * 2));
        (_prints, _numbers) = (new uint[size], new int[size]);
        Array.Fill(_numbers, -1);
        for (int i = 0; i < prints.Length; i++)
        {
            int at = Slot(prints[i]);
            (_prints[at], _numbers[at]) = (prints[i], i);
        }
    }

    public int Count => _ordered.Length;

    public static uint PrintOf(ulong key) => (uint)(key >> 32);

    /// <summary>The number of <paramref name="key"/>; -1 when it is not known.</summary>
    public int Find(ulong key) => _numbers[Slot(PrintOf(key))];

    private int Slot(uint print)
    {
        int mask = _numbers.Length - 1, at = (int)print & mask;
        while (_numbers[at] >= 0 && _prints[at] != print) at = (at + 1) & mask;
        return at;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_ordered.Length);
        foreach (uint print in _ordered) to.Write(print);
    }

    public static KeyTable Read(ModelReader from)
    {
        int count = from.Int();
        if (count < 0 || count > from.Left / 4) throw from.Broken("a table of keys is cut short");
        return new(MemoryMarshal.Cast<byte, uint>(from.Bytes(4 * count)).ToArray());
    }
}
