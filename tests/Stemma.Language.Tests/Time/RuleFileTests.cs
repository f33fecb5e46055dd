using System.Text;
using NodaTime;
using Shouldly;
using Stemma.Language;
using Stemma.Language.Time;
using Stemma.Lexicon;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Language.Time;

/// <summary>Every rule file carries tests of its own; they run here, for a report written on Wednesday 2022-06-15.</summary>
public sealed class RuleFileTests
{
    public static TheoryData<string> Files => [.. Resources.Lexicons.Where(n => n.EndsWith(".rules", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Files))]
    public void RuleFilePassesItsOwnTests(string file)
    {
        using var reader = new StreamReader(Resources.Open(file));
        var rules = RuleFile.Parse(file, reader);
        rules.Faults().ShouldBeEmpty();
        rules.Tests.Select(t => Fault(file, t)).Where(f => f.Length > 0).ShouldBeEmpty();
    }

    private static string Fault(string file, RuleTest test)
    {
        string bare = test.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var times = TimeStage.Find(TextReading.Of(bare), new LocalDate(2022, 6, 15));
        int open = test.Text.IndexOf('[', StringComparison.Ordinal), close = test.Text.IndexOf(']', StringComparison.Ordinal) - 1;
        if (!test.MustMatch) return times.Count == 0 ? "" : $"{file}:{test.Line}: found in '{Mark(bare, times)}'";
        if (times.FirstOrDefault(t => t.Span.Start == open && t.Span.End == close) is not { } time) return $"{file}:{test.Line}: expected '{test.Text}', found '{Mark(bare, times)}'";
        return test.Value.Length == 0 || test.Value == time.Value ? "" : $"{file}:{test.Line}: expected {test.Value}, found {time.Value}";
    }

    private static string Mark(string text, IEnumerable<TimeExpression> times)
    {
        var marked = new StringBuilder(text);
        foreach (var time in times.Reverse()) marked.Insert(time.Span.End, ']').Insert(time.Span.Start, '[');
        return marked.ToString();
    }
}
