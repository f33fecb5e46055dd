namespace Stemma.Tests.Intake.Html;

/// <summary>Pages made up for tests: an article of a few paragraphs with what a test puts around it.</summary>
internal static class Invented
{
    public static readonly string[] Paragraphs =
    [
        "The council of the harbour town voted on Tuesday night to close the old bridge to heavy lorries, after engineers had found cracks in two of its piers.",
        "The mayor said that the repair would take at least a year, and that the town had asked the regional government to pay for half of the work.",
        "Owners of the fish market protested, since the only other road to the quay is longer by eleven kilometres and passes two schools.",
        "A final decision on the money is expected before the end of the month, the regional ministry of transport told the newspaper.",
    ];

    public static string Page(string head = "", string heading = "<h1>Town closes old bridge to lorries</h1>", string above = "", string below = "", string? body = null, string lang = "en") =>
        $"<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">{head}</head><body><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/sport\">Sport</a></li></ul></nav>" +
        $"<main><article>{heading}{above}<div class=\"article-body\">{body ?? string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"))}</div>{below}</article></main><footer><p>© 2024 The Invented Post. All rights reserved.</p></footer></body></html>";
}
