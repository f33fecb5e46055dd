using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Cli.Fetching;
using Stemma.Intake.Feeds;
using Stemma.Intake.Fetching;
using Stemma.Storage.Collections;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma fetch URL...</c></summary>
internal static partial class FetchCommand
{
    public const string Name = "fetch";

    private const string DefaultInto = "fetched" + Collection.Extension;
    private const int DefaultLimit = 100;

    private static readonly FetchSettings Usual = new();

    public static Command Create()
    {
        var sources = new Argument<string[]>("URL")
        {
            Description = "Pages, feeds (RSS, Atom, JSON Feed), sitemaps; or a file, or - for standard input, with an address per line or OPML", Arity = ArgumentArity.OneOrMore,
        };
        var into = new Option<string>("--into") { Description = "The collection that the pages go into; made when it is not there", HelpName = "FILE", DefaultValueFactory = _ => DefaultInto };
        var since = new Option<string?>("--since") { Description = "Leave what feeds date earlier: a day (2026-11-01), or 36h or 7d back from now", HelpName = "WHEN" };
        var limit = Number("--limit", "Entries to take of each feed, from its top", "N", DefaultLimit, 1, 50_000);
        var discover = new Option<bool>("--discover") { Description = "Read the feeds that the pages given announce, or the sitemaps of a site, too" };
        var refresh = new Option<bool>("--refresh") { Description = "Ask again for pages that are in the collection already, and for what still holds" };
        var concurrency = Number("--concurrency", "Requests at a time; one host gets one at a time", "N", Usual.Concurrency, 1, 64);
        var delay = Number("--delay", "Pause between two requests to one host; its Crawl-delay wins when longer", "SECONDS", Usual.Delay.TotalSeconds, 0, 3600);
        var timeout = Number("--timeout", "Time for one request as a whole", "SECONDS", Usual.Timeout.TotalSeconds, 0.1, 3600);
        var size = Number("--max-size", "Largest answer taken, unpacked", "MB", Usual.MaxBytes >> 20, 1, Usual.MaxBytes >> 20);
        var retries = Number("--retries", "Further tries after a trouble that may pass", "N", Usual.Retries, 0, 20);
        var agent = new Option<string>("--user-agent") { Description = "How to call oneself; robots.txt is read for its first word", HelpName = "TEXT", DefaultValueFactory = _ => Usual.UserAgent };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Also ask private, loopback and link-local addresses (intranets, tests); otherwise refused, after redirects too" };
        since.Validators.Add(r => { if (r.GetValueOrDefault<string?>() is { } text && Since(text, DateTimeOffset.UnixEpoch) is null) r.AddError("--since takes a day such as 2026-11-01, or a span such as 36h or 7d."); });
        agent.Validators.Add(r => { if (!Agent().IsMatch(r.GetValueOrDefault<string>() ?? "")) r.AddError("--user-agent must begin with a word of letters and hold printable ASCII only."); });

        var command = new Command(Name, "Fetch pages and feeds into a collection, for a dossier") { sources, into, since, limit, discover, refresh, concurrency, delay, timeout, size, retries, agent, allowPrivate };
        command.SetAction((parsed, stop) =>
        {
            var clock = TimeProvider.System;
            var settings = new FetchSettings
            {
                UserAgent = parsed.GetValue(agent)!, Concurrency = (int)parsed.GetValue(concurrency), Delay = TimeSpan.FromSeconds(parsed.GetValue(delay)),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)), MaxBytes = (int)(parsed.GetValue(size) * (1 << 20)), Retries = (int)parsed.GetValue(retries),
                AllowPrivate = parsed.GetValue(allowPrivate), Seed = (ulong)clock.GetTimestamp(),
            };
            return FetchRun.Execute(
                new FetchOptions(
                    parsed.GetValue(sources)!, CollectionPath(parsed.GetValue(into)!), settings, parsed.GetValue(since) is { } text ? Since(text, clock.GetUtcNow()) : null,
                    (int)parsed.GetValue(limit), parsed.GetValue(discover), parsed.GetValue(refresh)),
                stop);
        });
        return command;
    }

    /// <summary><c>news</c> means <c>news.stemma</c>.</summary>
    private static string CollectionPath(string into) => Path.HasExtension(into) ? into : into + Collection.Extension;

    private static Option<double> Number(string name, string description, string unit, double usual, double least, double most)
    {
        var option = new Option<double>(name) { Description = description, HelpName = unit, DefaultValueFactory = _ => usual };
        bool whole = unit == "N";
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double n) || n < least || n > most || (whole && n != Math.Floor(n))))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a {(whole ? "whole " : "")}number from {least} to {most}."));
        });
        return option;
    }

    private static DateTimeOffset? Since(string text, DateTimeOffset now)
    {
        if (Span().Match(text) is not { Success: true } m) return FeedDate.Parse(text);
        double n = int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return now - (m.Groups["unit"].ValueSpan is "h" ? TimeSpan.FromHours(n) : TimeSpan.FromDays(n));
    }

    [GeneratedRegex("^(?<n>[0-9]{1,5})(?<unit>[hd])$", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex("^[A-Za-z_-]+[ -~]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Agent();
}
