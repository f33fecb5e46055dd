using System.Globalization;

namespace Stemma.Intake.Archives;

/// <summary>One record's header and the length of its block, which the reader of the record may take or leave.</summary>
/// <param name="Length">Bytes of the block as declared.</param>
internal sealed record WarcRecord(HeaderFields Fields, long Length)
{
    public string Type => Fields["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The address that the record is of; wget writes it in angle brackets, as the grammar of WARC 1.0 had it by mistake.</summary>
    public string? Url => Fields["WARC-Target-URI"]?.TrimStart('<').TrimEnd('>') is { Length: > 0 } url ? url : null;
}

/// <summary>
/// The records of a WARC file one after another (ISO 28500, WARC 1.0 and 1.1), without loading more than a window. Line ends and empty
/// lines may be amiss; after bytes that are no record the next one is looked for.
/// </summary>
internal sealed class WarcRecords(LookAhead bytes)
{
    private static ReadOnlySpan<byte> Magic => "WARC/"u8;
    private long _left;

    /// <summary>Bytes before the record last given that belonged to none.</summary>
    public long Stray { get; private set; }

    /// <summary>The stream ended inside the record last given.</summary>
    public bool CutOff { get; private set; }

    /// <summary>The next record, or null after the last. What is left of the one before is skipped.</summary>
    public WarcRecord? Next()
    {
        Finish();
        (Stray, CutOff) = (0, false);
        while (Seek())
        {
            int end = HeaderFields.End(bytes.Peek(LookAhead.Window));
            if (end > 0 && HeaderFields.Parse(bytes.Peek(end)) is var fields && LengthOf(fields) is { } length)
            {
                bytes.Take(end);
                _left = length;
                return new(fields, length);
            }
            bytes.Take(Magic.Length);
            Stray += Magic.Length;
        }
        return null;
    }

    /// <summary>The first bytes of the block, to see whether it is wanted.</summary>
    public ReadOnlySpan<byte> Peek() => bytes.Peek((int)Math.Min(_left, LookAhead.Window));

    /// <summary>What is left of the block, whole; the caller has seen that it is not too long.</summary>
    public byte[] Take()
    {
        // Not one array of the declared length: a damaged file may declare much and hold little.
        var block = new MemoryStream((int)Math.Min(_left, 1 << 20));
        var chunk = new byte[LookAhead.Window / 2];
        while (_left > 0)
        {
            int n = bytes.Read(chunk.AsSpan(0, (int)Math.Min(chunk.Length, _left)));
            if (n == 0) break;
            block.Write(chunk, 0, n);
            _left -= n;
        }
        CutOff = _left > 0;
        _left = 0;
        return block.ToArray();
    }

    /// <summary>Skips what is left of the block, which shows whether it is all there.</summary>
    public void Finish()
    {
        if (_left == 0) return;
        CutOff = bytes.Skip(_left) < _left;
        _left = 0;
    }

    /// <summary>Moves to the next place where a record may begin.</summary>
    private bool Seek()
    {
        while (true)
        {
            var seen = bytes.Peek(LookAhead.Window / 2);
            if (seen.StartsWith(Magic)) return true;
            if (seen.Length < Magic.Length) return false;
            int blank = seen.IndexOfAnyExcept("\r\n \t\0"u8);
            if (blank != 0)
            {
                bytes.Take(blank < 0 ? seen.Length : blank);
                continue;
            }
            int next = seen.IndexOf(Magic);
            int step = next > 0 ? next : Math.Max(1, seen.Length - Magic.Length + 1);
            Stray += step;
            bytes.Take(step);
        }
    }

    private static long? LengthOf(HeaderFields fields) =>
        long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
}
