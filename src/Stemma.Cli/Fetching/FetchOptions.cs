using Stemma.Intake.Fetching;

namespace Stemma.Cli.Fetching;

/// <param name="Sources">Addresses, files that list them, or - for standard input.</param>
/// <param name="Into">The collection's file.</param>
/// <param name="Since">Entries of feeds that are older are left.</param>
/// <param name="Limit">Entries taken of each feed.</param>
/// <param name="Discover">Whether to read the feeds that given pages announce, or the sitemaps that robots.txt names for a first page that announces none.</param>
/// <param name="Refresh">Whether to ask again for pages that are there already.</param>
public sealed record FetchOptions(string[] Sources, string Into, FetchSettings Settings, DateTimeOffset? Since, int Limit, bool Discover, bool Refresh);
