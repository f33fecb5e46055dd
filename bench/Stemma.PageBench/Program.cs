using System.Globalization;
using Stemma.Eval;
using Stemma.Eval.Html;
using Stemma.PageBench;

// stemma-page-bench [--data DIR] [--pages N] [--rounds N]
// Reads pages of html-trafilatura.zip from memory on one thread: parsing alone, the whole reading, its stages, and SmartReader beside it;
// then segments found on the sites held out, by both.
string data = Option("--data", Path.Combine("..", "shared", "data"));
int count = int.Parse(Option("--pages", "300"), CultureInfo.InvariantCulture), rounds = int.Parse(Option("--rounds", "3"), CultureInfo.InvariantCulture);
var pages = HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))).Where((_, i) => i % 3 == 0).Take(count).ToList();
Console.WriteLine($"{pages.Count} pages, {pages.Average(p => p.Body.Length) / 1000:F0} KB in the mean; the quickest of {rounds} rounds for each page");
var costs = Ways.All.Select(w => new Cost(w, pages)).ToList();
for (int round = 0; round < rounds; round++) costs.ForEach(c => c.Round());
costs.ForEach(Console.WriteLine);
Segments.Print([.. HtmlGold.Segments(new GoldSet(Path.Combine(data, "html-trafilatura.zip"))).Where(p => p.Part == Part.HeldOut)]);

string Option(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
