using Stemma.Training;

// usage: COMMAND --data DIR --models DIR
string Option(string name, string fallback) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : fallback;
string data = Option("--data", "../shared/data"), models = Option("--models", "models");
switch (args.FirstOrDefault())
{
    case "term-shares":
        TermShares.Train(data, models);
        return 0;
    case "event-pairs":
        EventPairs.Train(data, models);
        return 0;
    default:
        Console.Error.WriteLine("usage: term-shares | event-pairs [--data DIR] [--models DIR]");
        return 2;
}
