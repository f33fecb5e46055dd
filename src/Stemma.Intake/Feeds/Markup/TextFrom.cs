namespace Stemma.Intake.Feeds.Markup;

/// <summary>Reads a string from a place on without copying it.</summary>
internal sealed class TextFrom(string text, int at) : TextReader
{
    private int _at = at;

    public override int Peek() => _at < text.Length ? text[_at] : -1;

    public override int Read() => _at < text.Length ? text[_at++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int n = Math.Min(count, text.Length - _at);
        text.CopyTo(_at, buffer, index, n);
        _at += n;
        return n;
    }
}
