using System.Text.RegularExpressions;
using Stemma.Intake.Dates;
using Stemma.Model;

namespace Stemma.Intake.Plain;

/// <summary>
/// What speaks for and against each line above the body being the headline: how much of it the first paragraphs say again, how far it stands from them, whether author or date
/// follow, whether other lines of the page repeat it, what stands beside it. Nothing of any language's words.
/// </summary>
internal sealed partial class HeadlineFeatures
{
    /// <summary>Lines above the body that are looked at, and lines about which it is asked whether they repeat one; they bound the work.</summary>
    private const int Window = 300;

    /// <summary>Paragraphs that a line is compared with.</summary>
    private const int Lead = 8;

    private const int Longest = 300, FewWords = 3, Shortest = 12;

    private readonly List<Draft> _blocks;
    private readonly int _start, _end;
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly LetterRuns _runs = new();
    private readonly bool[] _credits; // says who wrote or when
    private readonly int[] _prose; // how many sentences or more stand before a line

    /// <param name="end">Where the body's prose begins.</param>
    public HeadlineFeatures(List<Draft> blocks, int end, int bodyEnd)
    {
        (_blocks, _end, _start) = (blocks, end, Math.Max(0, end - Window));
        foreach (var b in blocks.Skip(end).Take(bodyEnd - end).Where(b => b.Role is null).Take(Lead))
        {
            _stems.UnionWith(Stems.Of(b.Text));
            _runs.Add(b.Text);
        }
        _prose = new int[end + 1];
        for (int i = 0; i < end; i++) _prose[i + 1] = _prose[i] + (blocks[i].Role is null && blocks[i].Features.IsProse ? 1 : 0);
        _credits = [.. blocks.Take(end).Select((b, i) => i >= _start && IsCredits(b.Text))];
    }

    /// <summary>The lines that may be a headline, in order, each with what can be seen of it.</summary>
    /// <param name="always">Lines that may be one whatever they look like.</param>
    public List<(int Block, string[] Features)> Candidates(Func<Draft, bool> always)
    {
        List<int> lines = [.. Enumerable.Range(_start, _end - _start).Where(i => MayBe(i) || (_blocks[i].Role is null && always(_blocks[i])))];
        var shares = lines.ConvertAll(i => _runs.Share(_blocks[i].Text));
        double best = shares.Count == 0 ? 0 : shares.Max();
        return [.. lines.Select((i, n) => (i, Of(i, n, lines, shares[n], best).Distinct(StringComparer.Ordinal).ToArray()))];
    }

    /// <summary>How much of a text's letters the body's first paragraphs have too, 0 to 1.</summary>
    public double Share(string text) => _runs.Share(text);

    // What was marked only since it stands twice may be the headline: pages repeat it.
    private bool MayBe(int i)
    {
        var b = _blocks[i];
        return (b.Role is null || b.Rule == "plain.repeated") && b.Text.Length <= Longest && b.Features.Words is >= 2 and <= 45 && !_credits[i] && !IsCall(b) && !Address().IsMatch(b.Text) && b.Text.Any(char.IsLetter);
    }

    /// <summary>"No time to read?": a short question or exclamation of which the body says nothing again is a call to the reader.</summary>
    private bool IsCall(Draft b) => b.Features.Words < 8 && b.Text[^1] is ('?' or '!') && !Stems.Of(b.Text).Any(_stems.Contains);

    private IEnumerable<string> Of(int i, int n, List<int> lines, double share, double best)
    {
        var (b, f) = (_blocks[i], _blocks[i].Features);
        int below = lines.Skip(n + 1).Count(j => _blocks[j].Features.Words > FewWords);
        yield return "words:" + Step(f.Words, 2, 3, 4, 6, 9, 15, 21, 30);
        yield return "runs:" + Step(share * 10, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        yield return "stems:" + Math.Min(4, Stems.Of(b.Text).Distinct(StringComparer.Ordinal).Count(_stems.Contains));
        if (share >= best && share > 0) yield return "most";
        yield return "up:" + Step(_end - i, 2, 3, 4, 6, 10, 15, 25, 50, 100);
        yield return "lines-up:" + Step(below, 1, 2, 3, 5, 8, 15, 30);
        yield return "credits-below:" + Below(i);
        yield return "prose-above:" + Step(Prose(_start, i), 1, 2, 4, 8);
        yield return "prose-below:" + Step(Prose(i + 1, _end), 1, 2, 4, 8);
        if (i > 0 && _credits[i - 1]) yield return "credits-above";
        string near = Step(share * 10, 2, 4, 6, 8);
        if (f.Words > FewWords)
        {
            yield return $"runs-up:{near}:{Step(_end - i, 3, 8, 25)}";
            yield return $"runs-credits:{near}:{(Below(i) is "none" ? "no" : Below(i) is "1" or "2" ? "near" : "far")}";
            yield return $"first:{(Few(i - 1) && Few(i - 2) ? 1 : 0)}:{(Below(i) is "none" ? 0 : 1)}:{Kind(i + 1)}";
        }
        foreach (string s in Shape(b)) yield return s;
        foreach (string s in Around(i)) yield return s;
        if (b.Text.Length >= Shortest) foreach (string s in Again(i)) yield return s;
    }

    private static IEnumerable<string> Shape(Draft b)
    {
        var f = b.Features;
        char last = b.Text[^1], first = b.Text[0];
        if (f.EndsSentence) yield return last is '?' or '!' or '？' or '！' ? "asks" : "ends";
        if (last is ':' or '…' || b.Text.EndsWith("...", StringComparison.Ordinal)) yield return "open-end";
        if (char.IsLower(first)) yield return "small";
        if (!char.IsLetterOrDigit(first) && first is not ('"' or '\'' or '“' or '‘' or '„' or '«' or '»' or '「' or '『' or '¿' or '¡' or '(' or '[' or '【')) yield return "odd-start";
        if (f.Separators > 0) yield return "separators:" + Math.Min(2, f.Separators);
        if (f.AllCaps) yield return "capitals";
        if (f.Digits > 0.15) yield return "digits";
        if (b.Text.AsSpan().ContainsAny("\"“„«「‘")) yield return "quotes";
        if (f.Words > FewWords) yield return "lower:" + Step(f.Lower * 10, 1, 3, 5, 7, 9);
        if (Glued().IsMatch(b.Text)) yield return "glued";
        if (DateText.First(b.Text) is { Bounds.IsDay: true }) yield return "day";
        if (b.Rule == "plain.repeated") yield return "repeated";
    }

    private IEnumerable<string> Around(int i)
    {
        if (i > 0) yield return "before:" + Kind(i - 1);
        yield return "after:" + Kind(i + 1);
        if (Few(i - 1) && Few(i - 2)) yield return "below-labels";
        if (Few(i - 1) && Few(i - 2) && Few(i - 3) && Few(i - 4)) yield return "below-many-labels";
        if (i + 1 < _end && Few(i + 1) && Few(i + 2)) yield return "above-labels";
        if (i + 1 < _end && _blocks[i + 1].Features.Words > _blocks[i].Features.Words && _blocks[i + 1].Features.Words > 6) yield return "above-longer";
        if (i > 0 && _blocks[i - 1].Features.Words > FewWords && _blocks[i - 1].Features.Words < _blocks[i].Features.Words) yield return "below-shorter";
    }

    private int Prose(int from, int to) => _prose[to] - _prose[from];

    private bool Few(int i) => i >= 0 && i < _end && _blocks[i].Features.Words <= FewWords;

    private string Kind(int i)
    {
        if (i >= _end) return "body";
        var b = _blocks[i];
        if (_credits[i]) return "credits";
        if (b.Role == BlockRole.Caption || b.Detail == "credit") return "picture";
        if (b.Role == BlockRole.Furniture) return "furniture";
        return b.Features switch { { Words: <= FewWords } => "label", { EndsSentence: true, Words: > 7 } => "sentence", { Words: > 14 } => "long", _ => "line" };
    }

    /// <summary>How far down the first line of credits stands.</summary>
    private string Below(int i)
    {
        for (int j = i + 1; j < _end && j <= i + 8; j++)
            if (_credits[j]) return Step(j - i, 1, 2, 3, 4, 6);
        return "none";
    }

    /// <summary>Other lines that say the same, or more with it, above and below; and lines that it holds.</summary>
    private IEnumerable<string> Again(int i)
    {
        string text = _blocks[i].Text;
        for (int j = Math.Max(0, i - Window); j < Math.Min(_blocks.Count, i + Window); j++)
        {
            if (j == i) continue;
            string other = _blocks[j].Text;
            if (other.Length > Longest || other.Length < Shortest) continue;
            string where = j < i ? "above" : j < _end ? "between" : "below";
            if (other.Length == text.Length && other == text) yield return "same-" + where;
            else if (other.Length > text.Length && other.Contains(text, StringComparison.Ordinal)) yield return (other.EndsWith(text, StringComparison.Ordinal) ? "ends-one-" : "within-one-") + where;
            else if (other.Length < text.Length && text.Contains(other, StringComparison.Ordinal)) yield return (text.EndsWith(other, StringComparison.Ordinal) ? "ends-with-one-" : "holds-one-") + where;
        }
    }

    private static bool IsCredits(string text)
    {
        if (text.Length > 160) return false;
        if (Bylines.DateLine(text) is not null || Bylines.Author(text) is not null || Bylines.IsBareName(text)) return true;
        bool day = DateText.First(text) is { Bounds.IsDay: true }, time = Clock().IsMatch(text);
        return (day && (time || text.Length < 60)) || (time && text.Length < 40) || By().IsMatch(text);
    }

    /// <summary>Which step of a stair a number stands on.</summary>
    private static string Step(double n, params ReadOnlySpan<double> from)
    {
        int step = 0;
        foreach (double f in from) step += n >= f ? 1 : 0;
        return step.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // Small letter and capital without a blank, as where menus run into each other.
    /// <summary>A line that is an address, also one whose parts were set apart.</summary>
    [GeneratedRegex(@"^(?:https?\s?:\s?/|www\s?\.\s?\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{Ll}{2}\p{Lu}\p{Ll}{2}", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\b[0-2]?\d[:.h][0-5]\d\b", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|DI|[Aa]v|[Aa]f|[Dd]oor|[Oo]d|[Tt]ext:?|[Tt]exto:?) \p{Lu}", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex By();
}
