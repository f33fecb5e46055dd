using System.Globalization;

namespace Stemma.Language.Syntax;

/// <summary>One line of a CoNLL-U sentence: a word, a multi-word range (3-4) or an empty node (8.1), with its ten columns.</summary>
public sealed record ConlluLine(string[] Columns)
{
    public string Id => Columns[0];
    public string Form => Columns[1];
    public string Lemma => Columns[2];
    public string Upos => Columns[3];
    public string Feats => Columns[5];
    public string Deprel => Columns[7];
    public string Misc => Columns[9];

    /// <summary>0 for the root and where no head is given.</summary>
    public int Head => int.TryParse(Columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out int head) ? head : 0;
    public bool IsRange => Id.Contains('-', StringComparison.Ordinal);
    public bool IsEmptyNode => Id.Contains('.', StringComparison.Ordinal);
    public bool SpaceAfter => !Misc.Split('|').Contains("SpaceAfter=No");
}

/// <summary>A sentence as a CoNLL-U file gives it. <see cref="Words"/> are the syntactic words, in order.</summary>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluLine> Lines)
{
    public IReadOnlyList<ConlluLine> Words { get; } = [.. Lines.Where(l => !l.IsRange && !l.IsEmptyNode)];

    public bool StartsDocument => Comments.Any(c => c.StartsWith("# newdoc", StringComparison.Ordinal));
    public bool StartsParagraph => Comments.Any(c => c.StartsWith("# newpar", StringComparison.Ordinal) && !c.StartsWith("# newpar_block", StringComparison.Ordinal));

    /// <summary>For each word: whether white space follows it. Inside a multi-word token none does.</summary>
    public bool[] Spaces()
    {
        var spaces = new bool[Words.Count];
        int inside = 0, word = 0;
        bool last = true;
        foreach (var line in Lines)
        {
            if (line.IsEmptyNode) continue;
            if (line.IsRange)
            {
                inside = int.Parse(line.Id.AsSpan(line.Id.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture);
                last = line.SpaceAfter;
                continue;
            }
            spaces[word] = word + 1 < inside ? false : word + 1 == inside ? last : line.SpaceAfter;
            word++;
        }
        return spaces;
    }
}

/// <summary>Reads the CoNLL-U format (universaldependencies.org/format.html).</summary>
public static class Conllu
{
    /// <summary>The sentences of a file, one at a time.</summary>
    /// <exception cref="FormatException">A line has not ten columns; the message gives its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        List<string> comments = [];
        List<ConlluLine> lines = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (lines.Count > 0) yield return new(comments, lines);
                if (lines.Count > 0) (comments, lines) = ([], []);
            }
            else if (line[0] == '#') comments.Add(line);
            else lines.Add(Line(line, number));
        }
        if (lines.Count > 0) yield return new(comments, lines);
    }

    private static ConlluLine Line(string line, int number)
    {
        string[] columns = line.Split('\t');
        return columns.Length == 10 ? new(columns) : throw new FormatException($"line {number}: {columns.Length} columns, CoNLL-U has 10");
    }
}
