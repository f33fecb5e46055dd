namespace Stemma.Intake.Archives;

/// <summary>A byte stream with a fixed window to look into before bytes are taken. Memory does not grow with what is read.</summary>
internal sealed class LookAhead(Stream stream) : IDisposable
{
    /// <summary>Bytes that can be looked at before they are taken.</summary>
    public const int Window = 64 << 10;

    private readonly byte[] _buffer = new byte[2 * Window];
    private int _start, _end;

    /// <summary>Up to <paramref name="count"/> bytes, at most <see cref="Window"/>; fewer only at the end. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count && _start > Window / 2)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        while (_end - _start < count)
        {
            int n = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (n == 0) break;
            _end += n;
        }
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Takes bytes that were looked at.</summary>
    public void Take(int count) => _start += count;

    /// <summary>Takes up to <paramref name="into"/>'s length; fewer only at the end.</summary>
    public int Read(Span<byte> into)
    {
        int done = 0;
        while (done < into.Length)
        {
            var seen = Peek(Math.Min(Window / 2, into.Length - done));
            if (seen.IsEmpty) break;
            seen.CopyTo(into[done..]);
            Take(seen.Length);
            done += seen.Length;
        }
        return done;
    }

    /// <summary>Takes and forgets; fewer only at the end.</summary>
    public long Skip(long count)
    {
        long done = 0;
        while (done < count)
        {
            int n = Peek((int)Math.Min(Window / 2, count - done)).Length;
            if (n == 0) break;
            Take(n);
            done += n;
        }
        return done;
    }

    public void Dispose() => stream.Dispose();
}
