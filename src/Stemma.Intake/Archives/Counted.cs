namespace Stemma.Intake.Archives;

/// <summary>A file read in small steps that remembers where the last one began, and whose first two bytes can be looked at.</summary>
internal sealed class Counted(Stream file) : Stream
{
    /// <summary>Bytes of one step; after damage at most so many are read again.</summary>
    public const int Step = 4096;

    private byte[] _head = [];
    private long _at;

    /// <summary>Where the last step began.</summary>
    public long LastFrom { get; private set; }

    /// <summary>Bytes taken in all.</summary>
    public long Taken { get; private set; }

    public bool StartsWith(byte first, byte second)
    {
        var head = new byte[2];
        _head = head[..file.ReadAtLeast(head, 2, throwOnEndOfStream: false)];
        return _head.Length == 2 && _head[0] == first && _head[1] == second;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        LastFrom = _at;
        int n = Math.Min(_head.Length, buffer.Length);
        if (n > 0) (_, _head) = (_head.AsSpan(0, n).TryCopyTo(buffer), _head[n..]);
        else n = file.Read(buffer[..Math.Min(buffer.Length, Step)]);
        _at += n;
        Taken += n;
        return n;
    }

    public override bool CanRead => true;
    public override bool CanSeek => file.CanSeek;
    public override bool CanWrite => false;
    public override long Length => file.Length;
    public override long Position { get => _at; set => (_head, _at) = ([], file.Position = value); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
