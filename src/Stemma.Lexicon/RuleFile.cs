namespace Stemma.Lexicon;

/// <summary>One rule: where it belongs, what it matches and what it makes of it.</summary>
/// <param name="Group">Rules of one group can be called from others as <c>$group</c>.</param>
/// <param name="Pattern">As written; see <see cref="RulePattern"/>.</param>
/// <param name="Make">The name of the constructor of its value, and the constants that it is given.</param>
public sealed record Rule(string Group, string Name, string Pattern, string Make, IReadOnlyDictionary<string, string> Constants, string File, int Line)
{
    public string Id => $"{Group}.{Name}";
}

/// <summary>A test that a rule file carries: the words in [brackets] must be found, with that value when one is given; or nothing may be.</summary>
public sealed record RuleTest(string Text, string Value, bool MustMatch, int Line);

/// <summary>
/// A file of rules. A head of <c>key: value</c> lines (name, about, source, licence), a line <c>---</c>, then rules
/// <c>group.name: PATTERN -> make key=value</c>, each followed by its tests, <c>+ text with [match] = value</c> and <c>- text without</c>.
/// </summary>
public sealed class RuleFile
{
    private RuleFile(string file, IReadOnlyDictionary<string, string> head, IReadOnlyList<Rule> rules, IReadOnlyList<RuleTest> tests) =>
        (File, Head, Rules, Tests) = (file, head, rules, tests);

    public string File { get; }
    public IReadOnlyDictionary<string, string> Head { get; }
    public IReadOnlyList<Rule> Rules { get; }
    public IReadOnlyList<RuleTest> Tests { get; }

    /// <exception cref="FormatException">The file breaks the format; the message names file and line.</exception>
    public static RuleFile Parse(string file, TextReader reader)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var rules = new List<Rule>();
        var tests = new List<RuleTest>();
        bool inHead = true;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line == "---") inHead = false;
            else if (inHead) ReadHead(file, line, number, head);
            else if (line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)) tests.Add(ReadTest(line, number));
            else rules.Add(ReadRule(file, line, number));
        }
        return new(file, head, rules, tests);
    }

    /// <summary>What the file lacks, a line each; empty when nothing.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. ((string[])["name", "about", "source", "licence"]).Where(k => !Head.ContainsKey(k)).Select(k => $"{File}: the head lacks '{k}'"),
        .. Tests.Any(t => t.MustMatch) ? (string[])[] : [$"{File}: no '+' test"],
        .. Tests.Any(t => !t.MustMatch) ? (string[])[] : [$"{File}: no '-' test"],
        .. Rules.GroupBy(r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{File}:{g.Last().Line}: '{g.Key}' stands twice"),
    ];

    private static void ReadHead(string file, string line, int number, Dictionary<string, string> head)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw new FormatException($"{file}:{number}: expected 'key: value'");
        head[line[..colon].Trim()] = line[(colon + 1)..].Trim();
    }

    private static RuleTest ReadTest(string line, int number)
    {
        int bracket = line.LastIndexOf(']'), equals = line.IndexOf(" = ", Math.Max(0, bracket), StringComparison.Ordinal);
        bool must = line[0] == '+';
        return must && equals > 0 ? new(line[2..equals], line[(equals + 3)..].Trim(), must, number) : new(line[2..], "", must, number);
    }

    private static Rule ReadRule(string file, string line, int number)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal), arrow = line.IndexOf(" -> ", StringComparison.Ordinal);
        if (colon <= 0 || arrow < colon) throw new FormatException($"{file}:{number}: expected 'group.name: PATTERN -> make'");
        string[] id = line[..colon].Split('.', 2);
        string[] make = line[(arrow + 4)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (id.Length != 2 || make.Length == 0) throw new FormatException($"{file}:{number}: expected 'group.name: PATTERN -> make'");
        var constants = make.Skip(1).Select(c => c.Split('=', 2)).ToDictionary(c => c[0], c => c.Length == 2 ? c[1] : "", StringComparer.Ordinal);
        return new(id[0].Trim(), id[1].Trim(), line[(colon + 2)..arrow].Trim(), make[0], constants, file, number);
    }
}
