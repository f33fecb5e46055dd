using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>Markup of our own making, safe to write as it is. Text becomes <see cref="Html"/> only by being encoded.</summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html None = new("");

    public static Html Of(Action<HtmlWriter> write)
    {
        var writer = new HtmlWriter();
        write(writer);
        return new(writer.ToString());
    }
}

/// <summary>
/// Writes HTML. What stands in a hole of an interpolated string is encoded unless it is <see cref="Html"/>; only literals of this
/// project are written as markup, so words of a report can never become an element or an attribute.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _out = new();

    public void Add([InterpolatedStringHandlerArgument("")] Hole markup) => _ = markup;

    /// <summary>Text, encoded.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '<' or '>' or '&' or '"' or '\'') _out.Append(Escape(c));
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) _out.Append(c).Append(text[++i]);
            else _out.Append(IsForbidden(c) ? '\uFFFD' : c);
        }
    }

    public override string ToString() => _out.ToString();

    private static string Escape(char c) => c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" };

    // Controls and lone surrogates have no place in a page; characters that turn the direction of all that follows would reach beyond their words.
    private static bool IsForbidden(char c) =>
        (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is >= '\x7f' and <= '\x9f' || char.IsSurrogate(c) || c is '\ufffe' or '\uffff'
        || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';

    [InterpolatedStringHandler]
    internal readonly struct Hole(int literalLength, int formattedCount, HtmlWriter writer)
    {
        public int Size { get; } = literalLength + formattedCount;

        public void AppendLiteral(string markup) => writer._out.Append(markup);
        public void AppendFormatted(string? text) => writer.Text(text);
        public void AppendFormatted(Html html) => writer._out.Append(html.Markup);
        public void AppendFormatted(int number) => writer._out.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A coordinate: at most two decimals, with a point.</summary>
        public void AppendFormatted(double number) => writer._out.Append(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
