using System.IO.Compression;
using Stemma.Intake.Files;

namespace Stemma.Intake.Archives;

/// <summary>
/// The plain bytes of a file that may be gzip, in one member or in many. It ends at a damaged place; <see cref="Resume"/> goes on behind it, at
/// the next member that can be opened.
/// </summary>
internal sealed class Packed : Stream
{
    private readonly Counted _file;
    private Stream _plain;
    private long _unpacked, _from;

    public Packed(Stream file)
    {
        _file = new Counted(file);
        _plain = _file.StartsWith(0x1F, 0x8B) ? Member() : _file;
    }

    /// <summary>Why the bytes ended before the file did; empty when they did not.</summary>
    public string Damage { get; private set; } = "";

    /// <summary>The file unpacks to more than any text does.</summary>
    public bool IsBomb { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Damage.Length > 0 || IsBomb) return 0;
        try
        {
            int n = _plain.Read(buffer);
            _unpacked += n;
            IsBomb = _unpacked > 64L * Limits.RatioFrom && _unpacked / Math.Max(1, _file.Taken) > Limits.ArchiveRatio;
            if (n == 0 && _plain is GZipStream) EndOfMembers();
            return IsBomb ? 0 : n;
        }
        catch (InvalidDataException)
        {
            Damaged("its compression is damaged", _file.LastFrom);
            return 0;
        }
    }

    /// <summary>.NET ends in silence where something that is no member follows.</summary>
    private void EndOfMembers()
    {
        long from = _file.LastFrom;
        if (_file.Read(stackalloc byte[1]) > 0) Damaged("something that is not compressed stands in it", from);
    }

    private void Damaged(string how, long from) => (Damage, _from) = (how, Math.Max(_from, from));

    /// <summary>Goes on behind the damage. False when nothing more can be read.</summary>
    public bool Resume()
    {
        if (Damage.Length == 0 || IsBomb || !_file.CanSeek) return false;
        while (NextMember(_from) is { } member)
        {
            _from = member + 1; // so each try lies behind the last, and they end
            _file.Position = member;
            if (!IsRecord()) continue;
            _file.Position = member;
            (_plain, Damage) = (Member(), "");
            return true;
        }
        return false;
    }

    /// <summary>Whether a body, or as much as was read of it, is a WARC file, plain or gzip.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> head)
    {
        if (head is not [0x1F, 0x8B, ..]) return head.StartsWith("WARC/"u8);
        using var packed = new Packed(new MemoryStream(head.ToArray()));
        Span<byte> start = stackalloc byte[5];
        return packed.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("WARC/"u8);
    }

    private GZipStream Member() => new(_file, CompressionMode.Decompress, leaveOpen: true);

    private bool IsRecord()
    {
        try
        {
            var head = new byte[5];
            using var member = Member();
            return member.ReadAtLeast(head, 5, throwOnEndOfStream: false) == 5 && head.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Where the next gzip header stands, from <paramref name="at"/> on.</summary>
    private long? NextMember(long at)
    {
        ReadOnlySpan<byte> magic = [0x1F, 0x8B, 8];
        var chunk = new byte[Counted.Step];
        while (true)
        {
            _file.Position = at;
            int n = _file.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
            int i = chunk.AsSpan(0, n).IndexOf(magic);
            if (i >= 0) return at + i;
            if (n < chunk.Length) return null;
            at += n - magic.Length + 1;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _plain.Dispose();
        _file.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
