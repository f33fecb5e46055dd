using System.Runtime.CompilerServices;

namespace Stemma.Language.Models;

/// <summary>
/// Features as 64-bit keys: a template's number mixed with the values that it looks at. Values are themselves hashes (of a form, a suffix, a tag),
/// so no string is built while a text is read. The mixing constants are part of the model format: a change to them needs a new training.
/// </summary>
public static class Feature
{
    private const ulong Golden = 0x9E3779B97F4A7C15, Odd = 0xD6E8FEB86659FD93;

    /// <summary>The hash of a string of characters; never 0.</summary>
    public static ulong Text(ReadOnlySpan<char> text)
    {
        ulong h = 0xCBF29CE484222325;
        foreach (char c in text) h = (h ^ c) * 0x100000001B3;
        return Finish(h);
    }

    /// <summary>The hash of <paramref name="text"/> in lower case (invariant), without building it.</summary>
    public static ulong LowerText(ReadOnlySpan<char> text)
    {
        ulong h = 0xCBF29CE484222325;
        foreach (char c in text) h = (h ^ Lower(c)) * 0x100000001B3;
        return Finish(h);
    }

    /// <summary>Lower case, with the shortcut that nearly all characters take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < 128 ? (uint)(c - 'A') < 26 ? (char)(c | 0x20) : c : char.ToLowerInvariant(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a) => Finish(((ulong)template * Odd) ^ (a * Golden));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b) => Finish(((ulong)template * Odd) ^ Turn(a * Golden) ^ (b * Odd));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c) => Of(template, a, Turn(b * Golden) ^ (c * Odd));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int template, ulong a, ulong b, ulong c, ulong d) => Of(template, a, b, Turn(c * Golden) ^ (d * Odd));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Turn(ulong h) => (h << 23) | (h >> 41);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong h)
    {
        h ^= h >> 32;
        h *= Odd;
        h ^= h >> 29;
        return h == 0 ? 1 : h;
    }
}
