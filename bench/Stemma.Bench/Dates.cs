using System.Globalization;
using System.Text.RegularExpressions;

namespace Stemma.Bench;

/// <summary>Moves the dates of a text.</summary>
internal static partial class Dates
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    /// <summary>Moves ISO dates and dates such as "March 14", "Nov 3" and "9 April" by <paramref name="days"/> days. Dates without a year are taken to be of 2023.</summary>
    public static string Move(string text, int days)
    {
        string iso = Iso().Replace(text, m => Day(m.Value).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        string monthFirst = MonthDay().Replace(iso, m => Written(m, days, monthFirst: true));
        return DayMonth().Replace(monthFirst, m => Written(m, days, monthFirst: false));
    }

    private static DateTime Day(string iso) => DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(Match m, int days, bool monthFirst)
    {
        int month = Array.FindIndex(Months, n => n.StartsWith(m.Groups["m"].Value, StringComparison.Ordinal)) + 1;
        int day = int.Parse(m.Groups["d"].Value, CultureInfo.InvariantCulture);
        if (month == 0 || day < 1 || day > DateTime.DaysInMonth(2023, month)) return m.Value;
        var moved = new DateTime(2023, month, day).AddDays(days);
        string name = m.Groups["m"].Length == 3 ? Months[moved.Month - 1][..3] : Months[moved.Month - 1];
        return monthFirst ? $"{name} {moved.Day}" : $"{moved.Day} {name}";
    }

    private const string Names = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<m>" + Names + @") (?<d>\d{1,2})\b(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<d>\d{1,2}) (?<m>" + Names + @")\b(?! \d{1,2}\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DayMonth();
}
