using Shouldly;
using Stemma.Intake.Fetching.Http;
using Xunit;

namespace Stemma.Tests.Intake.Fetching;

/// <summary>How long an answer holds (RFC 9111, section 4.2).</summary>
public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(300, "Cache-Control: public, max-age=300")]
    [InlineData(240, "Cache-Control: max-age=300", "Age: 60")]
    [InlineData(0, "Cache-Control: max-age=300", "Age: 900")]
    [InlineData(0, "Cache-Control: max-age=300, no-cache")]
    [InlineData(0, "Cache-Control: no-store")]
    [InlineData(0, "Cache-Control: max-age=-1")]
    [InlineData(0, "Cache-Control: max-age=soon")]
    [InlineData(86_400, "Cache-Control: max-age=31536000")]
    [InlineData(0, "Cache-Control: s-maxage=300")] // for shared caches
    [InlineData(600, "Date: Mon, 04 Mar 2024 03:00:00 GMT", "Expires: Mon, 04 Mar 2024 03:10:00 GMT")]
    [InlineData(600, "Expires: Mon, 04 Mar 2024 12:10:00 GMT")]
    [InlineData(0, "Expires: Mon, 04 Mar 2024 11:00:00 GMT")]
    [InlineData(0, "Expires: 0")]
    [InlineData(300, "Expires: Mon, 04 Mar 2024 18:00:00 GMT", "Cache-Control: max-age=300")]
    public void Holds(int seconds, params string[] headers)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        foreach (string header in headers)
        {
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }
        Freshness.Of(response, Now).ShouldBe(TimeSpan.FromSeconds(seconds));
    }
}
