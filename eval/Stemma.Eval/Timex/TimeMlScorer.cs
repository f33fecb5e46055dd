namespace Stemma.Eval.Timex;

/// <summary>
/// Scores TimeML files against gold TimeML files as the TempEval-3 scorer does: a file whose text is not the gold's is refused; times by <see cref="TimexScorer"/>;
/// events by extent, with the attributes right among all (accuracy among the matched ones times F1).
/// </summary>
public sealed class TimeMlScorer(TextWriter log)
{
    private readonly TimexScorer _times = new(log);
    private int _gold, _found, _same, _overlapping, _class, _tense, _polarity;

    /// <returns>False when the texts differ; nothing of the file is counted then.</returns>
    public bool Add(TimeMlFile gold, TimeMlFile found)
    {
        if (gold.Text != found.Text) return false;
        _times.Add(gold.Text, gold.Written, gold.Times, [.. found.Times.Select(t => new FoundTimex(t.Start, t.End, t.Type, t.Value))]);
        _gold += gold.Events.Count;
        _found += found.Events.Count;
        var free = found.Events.ToList();
        foreach (var e in gold.Events)
            if (free.Find(f => f.Start < e.End && e.Start < f.End) is { } match) Count(e, match, free);
        return true;
    }

    private void Count(TimeMlEvent gold, TimeMlEvent found, List<TimeMlEvent> free)
    {
        free.Remove(found);
        _overlapping++;
        if (gold.Start == found.Start && gold.End == found.End) _same++;
        if (gold.Class == found.Class) _class++;
        if (gold.Tense == found.Tense) _tense++;
        if (gold.Polarity == found.Polarity) _polarity++;
    }

    public IReadOnlyList<Score> Scores() =>
        [.. _times.Scores(typed: true), new("event-strict-f1", F(_same)), new("event-relaxed-f1", F(_overlapping)), new("event-class-f1", F(_class)), new("event-tense-f1", F(_tense)), new("event-polarity-f1", F(_polarity))];

    private double F(int right) => _gold + _found == 0 ? 0 : 2.0 * right / (_gold + _found);

    /// <summary>All files of two folders with the same names, or two files.</summary>
    /// <returns>The exit code: 1 when a file has no counterpart or another text.</returns>
    public static int Run(string gold, string system, TextWriter to)
    {
        var scorer = new TimeMlScorer(TextWriter.Null);
        bool whole = true;
        foreach (string path in Directory.Exists(gold) ? Directory.GetFiles(gold).Order(StringComparer.Ordinal) : (IEnumerable<string>)[gold])
        {
            string other = Directory.Exists(system) ? Path.Combine(system, Path.GetFileName(path)) : system;
            if (File.Exists(other) && scorer.Add(TimeMlFile.Parse(File.ReadAllText(path)), TimeMlFile.Parse(File.ReadAllText(other)))) continue;
            to.WriteLine($"{Path.GetFileName(path)}: {(File.Exists(other) ? "the texts differ" : "not there")}");
            whole = false;
        }
        foreach (var score in scorer.Scores()) to.WriteLine($"{score.Name,-24} {score.Value:F4}");
        return whole ? 0 : 1;
    }
}
