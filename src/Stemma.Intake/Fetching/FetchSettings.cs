namespace Stemma.Intake.Fetching;

/// <summary>How to fetch. Every default of it stands here.</summary>
public sealed record FetchSettings
{
    /// <summary>Sent with every request; its first product token is the name that robots.txt is read for.</summary>
    public string UserAgent { get; init; } = $"{ProductName}/{typeof(FetchSettings).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Requests at a time, over all hosts. One host never gets more than one.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Between the end of an answer and the next request to the same host; a longer Crawl-delay wins.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one try as a whole: name, connection, headers and body. A server that drips bytes gains nothing by it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of one answer, as sent and when unpacked.</summary>
    public int MaxBytes { get; init; } = Files.Limits.ReportBytes;

    /// <summary>Further tries after one that failed in a way that may pass.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Whether private, loopback and other addresses that are not of the public network may be asked.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Different clients that fail at one moment should not come back at one moment: each has its own seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>A server that asks for more patience than this is left for another run.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(2);

    public const string ProductName = "Stemma";

    /// <summary>Hops from one address to the next.</summary>
    internal const int Redirects = 10;

    /// <summary>Failures of one host in a row, each with all its tries, after which it is left alone.</summary>
    internal const int HostFailures = 3;

    internal static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1), LongestBackoff = TimeSpan.FromSeconds(30);

    /// <summary>RFC 9309, section 2.2.1: letters, <c>_</c> and <c>-</c> at the start of the user agent.</summary>
    internal string ProductToken => string.Concat(UserAgent.TakeWhile(c => char.IsAsciiLetter(c) || c is '_' or '-'));
}
