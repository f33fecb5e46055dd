using System.Text;

namespace Stemma.Intake.Fetching.Http;

/// <summary>How long to wait before another try: twice as long each time, less up to half by a share that depends on seed, address and try only.</summary>
internal static class Backoff
{
    /// <param name="failed">Tries so far, from 1.</param>
    public static TimeSpan After(int failed, string url, ulong seed)
    {
        double longest = Math.Min(FetchSettings.FirstBackoff.TotalSeconds * Math.Pow(2, failed - 1), FetchSettings.LongestBackoff.TotalSeconds);
        return TimeSpan.FromSeconds(longest * (1 - (Share(url, failed, seed) / 2)));
    }

    /// <summary>FNV-1a over what it depends on, mixed as SplitMix64 does; from 0 to below 1.</summary>
    private static double Share(string url, int failed, ulong seed)
    {
        ulong hash = 14695981039346656037 ^ seed;
        foreach (byte b in Encoding.UTF8.GetBytes(url)) hash = (hash ^ b) * 1099511628211;
        hash += (ulong)failed * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return (hash >> 11) / (double)(1UL << 53);
    }
}
