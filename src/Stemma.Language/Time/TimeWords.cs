using Stemma.Lexicon;

namespace Stemma.Language.Time;

/// <summary>The classes of lexemes that time rules can name, and the word list behind them.</summary>
internal static class TimeWords
{
    public static readonly string[] Classes =
    [
        "MONTH", "WEEKDAY", "UNIT", "UNITS", "NUM", "ORD", "DAY", "YEAR", "YY", "DECADE", "CLOCK", "HOUR", "DATE", "SEASON", "PART", "EDGE",
        "APPROX", "VAGUE", "FREQ", "REF", "ZONE", "HOLIDAY", "MERIDIEM", "FRACTION", "WEEKDAYS", "PARTS", "DECADEWORD", "MM", "QUARTERWORD", "NTH",
        "WDABBR", "MINUTE", "HALFWORD", "SHORTUNIT", "EARLY", "BARECLOCK", "WORDDAY", "WORDHOUR", "AP", "HHMM", "LATEYY",
    ];

    public static int Class(string name) => Array.IndexOf(Classes, name);

    /// <summary>A row of the list: the lexemes of one word, or the rest of a phrase that begins with it.</summary>
    internal sealed class Entry
    {
        public readonly List<(int Class, int Value)> Lexemes = [];
        public readonly List<(string[] Others, int Class, int Value)> Phrases = [];
        public bool Title; // only with a capital: May, March, Sun
        public int Number = -1; // of a number word
        public int Ordinal = -1;
    }

    public static IEnumerable<KeyValuePair<string, Entry>> All => Entries;

    private static Dictionary<string, Entry> Load()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (string list in (string[])["time/calendar-words", "time/number-words", "time/holidays"])
            foreach (var row in Resources.List(list).Entries) Add(entries, row);
        return entries;
    }

    private static void Add(Dictionary<string, Entry> entries, Lexicon.Entry row)
    {
        string[] words = row.Phrase.Replace("'", " '", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!entries.TryGetValue(words[0], out var entry)) entries.Add(words[0], entry = new());
        foreach (var (key, value) in row.Attributes)
        {
            if (key == "title") entry.Title = true;
            else if (key == "number") entry.Number = int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
            else if (key == "ordinal") entry.Ordinal = int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
            else if (words.Length == 1) entry.Lexemes.Add((Class(key.ToUpperInvariant()), ValueOf(value)));
            else entry.Phrases.Add((words[1..], Class(key.ToUpperInvariant()), ValueOf(value)));
        }
    }

    private static int ValueOf(string value) =>
        int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number
        : Enum.TryParse(value, ignoreCase: true, out Grain grain) ? (int)grain
        : value.Equals("second", StringComparison.OrdinalIgnoreCase) ? SecondUnit
        : Enum.TryParse(value, ignoreCase: true, out DayPart part) ? (int)part
        : Names.IndexOf(value.Replace(' ', '_')) is >= 0 and int at ? at
        : throw new FormatException($"time word value '{value}' is not known");

    /// <summary>The unit "second", which is finer than any <see cref="Grain"/>.</summary>
    public const int SecondUnit = 100;

    /// <summary>Other values that a row may have, by name.</summary>
    public static readonly List<string> Names =
        ["START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "PAST_REF", "PRESENT_REF", "FUTURE_REF",
         "am", "pm", "spring", "summer", "autumn", "winter", "vague"];

    // Last, since it uses the fields above.
    private static readonly Dictionary<string, Entry> Entries = Load();
}
