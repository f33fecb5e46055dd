namespace Stemma.Lexicon;

/// <summary>
/// The pattern language of rules: a word stands for itself without regard to case, CAPITALS name a class of lexemes, <c>$name</c> calls
/// a group of rules, <c>( a | b )</c> chooses, <c>?</c> after an item makes it optional, <c>"x"</c> is punctuation.
/// </summary>
public static class RulePattern
{
    /// <summary>All flat sequences of symbols that the pattern stands for, shortest choices last.</summary>
    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Expand(string pattern)
    {
        var items = pattern.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Replace(") ?", ")?", StringComparison.Ordinal).Replace("|", " | ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = 0;
        var sequences = Choice(items, ref at);
        if (at != items.Length) throw new FormatException($"unbalanced ')' in '{pattern}'");
        return sequences;
    }

    private static List<IReadOnlyList<string>> Choice(string[] items, ref int at)
    {
        var all = Sequence(items, ref at);
        while (at < items.Length && items[at] == "|")
        {
            at++;
            all.AddRange(Sequence(items, ref at));
        }
        return all;
    }

    private static List<IReadOnlyList<string>> Sequence(string[] items, ref int at)
    {
        List<IReadOnlyList<string>> all = [[]];
        while (at < items.Length && items[at] is not ("|" or ")" or ")?"))
        {
            var item = Item(items, ref at, out bool optional);
            var longer = all.SelectMany(head => item, (head, tail) => (IReadOnlyList<string>)[.. head, .. tail]).ToList();
            if (optional) longer.AddRange(all);
            all = longer;
        }
        return all;
    }

    private static List<IReadOnlyList<string>> Item(string[] items, ref int at, out bool optional)
    {
        string item = items[at++];
        if (item != "(")
        {
            optional = item.Length > 1 && item[^1] == '?';
            return [[optional ? item[..^1] : item]];
        }
        var inner = Choice(items, ref at);
        if (at == items.Length) throw new FormatException("a '(' is not closed");
        optional = items[at] == ")?" || (at + 1 < items.Length && items[at + 1] == "?");
        at += items[at] == ")" && optional ? 2 : 1;
        return inner;
    }
}
