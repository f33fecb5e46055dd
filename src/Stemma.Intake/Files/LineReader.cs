namespace Stemma.Intake.Files;

/// <summary>Lines of a byte stream, each at most <see cref="Limits.ReportBytes"/> long, with a buffer that grows no further.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start, _end;
    private bool _ended;

    /// <summary>The number of the line last given, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line last given was cut off.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The next line without its end, valid until the next call; null after the last.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        TooLong = false;
        for (int looked = 0; ;)
        {
            int i = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (i >= 0) return Take(looked + i, 1);
            looked = _end - _start;
            if (looked >= Limits.ReportBytes) (TooLong, _start, looked) = (true, _end, 0);
            if (!_ended) Fill();
            if (_ended && _start + looked >= _end) return looked > 0 || TooLong ? Take(looked, 0) : default(ReadOnlyMemory<byte>?); // a plain null would become empty memory
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int end)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + end;
        Number++;
        return line;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        int n = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += n;
        _ended = n == 0;
    }

    public void Dispose() => stream.Dispose();
}
