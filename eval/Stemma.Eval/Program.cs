using Stemma.Eval;
using Stemma.Eval.Measures;
using Stemma.Eval.Timex;

// usage: sets FOLDER (sample sets with an expected.json each) | timeml GOLD SYSTEM (TimeML files or folders of them) | list | run NAME... [--data DIR] | gate [NAME...] [--update] [--allow-lower] [--data DIR]
var words = args.ToList();
string? data = Take("--data");
bool update = words.Remove("--update"), allowLower = words.Remove("--allow-lower");
string command = words.FirstOrDefault() ?? "";
var names = words.Skip(1).ToList();
if (command == "sets" && names.Count == 1)
{
    foreach (var score in SampleSets.Run(Path.GetFullPath(names[0]), Console.Out)) Console.WriteLine($"{score.Name,-24} {score.Value:F4}");
    return 0;
}
if (command == "timeml" && names.Count == 2) return TimeMlScorer.Run(names[0], names[1], Console.Out);
if (command == "pairs")
{
    PairTable.Print(names, Console.Out);
    return 0;
}
string? unknown = names.FirstOrDefault(n => All.List.All(m => m.Name != n));
if (unknown is not null)
{
    Console.Error.WriteLine($"there is no measure '{unknown}'; 'list' names them");
    return 2;
}
var chosen = All.List.Where(m => names.Count == 0 || names.Contains(m.Name)).ToList();
switch (command)
{
    case "list":
        foreach (var m in All.List) Console.WriteLine($"{m.Name,-24} {(m.InGate ? "gate" : "    ")}  {m.Gold,-24} {m.About}");
        return 0;
    case "run":
        foreach (var m in chosen)
            foreach (var score in m.Run(new Folders(data).Open(m), Console.Out)) Console.WriteLine($"{m.Name,-24} {score.Name,-32} {score.Value:F4}");
        return 0;
    case "gate":
        return Gate.Run([.. chosen.Where(m => m.InGate || names.Count > 0)], new Folders(data), update, allowLower, Console.Out);
    default:
        Console.Error.WriteLine("usage: sets FOLDER | timeml GOLD SYSTEM | list | run NAME... [--data DIR] | gate [NAME...] [--update] [--allow-lower] [--data DIR]");
        return 2;
}

string? Take(string option)
{
    int at = words.IndexOf(option);
    if (at < 0 || at + 1 >= words.Count) return null;
    string value = words[at + 1];
    words.RemoveRange(at, 2);
    return value;
}
