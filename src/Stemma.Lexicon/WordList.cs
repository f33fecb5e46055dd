namespace Stemma.Lexicon;

/// <summary>One row of a word list: a phrase (words separated by one space) and its attributes.</summary>
public sealed record Entry(string Phrase, IReadOnlyDictionary<string, string> Attributes, int Line)
{
    /// <summary>The attribute, or the empty string.</summary>
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");
}

/// <summary>A test that a word list carries: a text with the expected matches in [brackets], or none for a text that must not match.</summary>
public sealed record ListTest(string Text, bool MustMatch, int Line);

/// <summary>
/// A word list file. A head of <c>key: value</c> lines (name, about, source, licence; any number of <c>match:</c> and <c>nomatch:</c> tests),
/// a line <c>---</c>, then one row a line: <c>phrase&lt;TAB&gt;key=value key=value</c>. <c>#</c> begins a comment line.
/// Phrases match without regard to case unless the head says <c>case: exact</c>.
/// </summary>
public sealed class WordList
{
    private WordList(string file, IReadOnlyDictionary<string, string> head, IReadOnlyList<Entry> entries, IReadOnlyList<ListTest> tests) =>
        (File, Head, Entries, Tests) = (file, head, entries, tests);

    public string File { get; }
    public IReadOnlyDictionary<string, string> Head { get; }
    public IReadOnlyList<Entry> Entries { get; }
    public IReadOnlyList<ListTest> Tests { get; }
    public bool CaseMatters => Head.GetValueOrDefault("case") == "exact";

    /// <exception cref="FormatException">The file breaks the format; the message names file and line.</exception>
    public static WordList Parse(string file, TextReader reader)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var tests = new List<ListTest>();
        var entries = new List<Entry>();
        bool inHead = true;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line == "---") inHead = false;
            else if (inHead) ReadHead(file, line, number, head, tests);
            else entries.Add(ReadRow(file, line, number));
        }
        if (inHead) throw new FormatException($"{file}: no line '---' ends the head");
        return new(file, head, entries, tests);
    }

    private static void ReadHead(string file, string line, int number, Dictionary<string, string> head, List<ListTest> tests)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) throw new FormatException($"{file}:{number}: expected 'key: value'");
        string key = line[..colon].Trim(), value = line[(colon + 1)..].Trim();
        if (key is "match" or "nomatch") tests.Add(new(value, key == "match", number));
        else if (!head.TryAdd(key, value)) throw new FormatException($"{file}:{number}: '{key}' is given twice");
    }

    private static Entry ReadRow(string file, string line, int number)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        string phrase = (tab < 0 ? line : line[..tab]).Trim();
        if (phrase.Length == 0) throw new FormatException($"{file}:{number}: a row without a phrase");
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tab >= 0)
        {
            foreach (string field in line[(tab + 1)..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                int eq = field.IndexOf('=', StringComparison.Ordinal);
                if (eq <= 0) throw new FormatException($"{file}:{number}: expected key=value, found '{field}'");
                attributes[field[..eq]] = field[(eq + 1)..].Replace('_', ' ');
            }
        }
        return new(phrase, attributes, number);
    }
}
