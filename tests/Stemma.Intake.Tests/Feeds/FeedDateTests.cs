using System.Globalization;
using Shouldly;
using Stemma.Intake.Feeds;
using Xunit;

namespace Stemma.Tests.Intake.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Mon, 04 Mar 2024 10:30:00 GMT", "2024-03-04T10:30:00Z")]
    [InlineData("4 Mar 2024 10:30 EST", "2024-03-04T15:30:00Z")]
    [InlineData("Monday, 4 March 2024 10:30:05 +0530", "2024-03-04T05:00:05Z")]
    [InlineData("Mon, 4 Mar 24 00:15:00 +01:00", "2024-03-03T23:15:00Z")]
    [InlineData("04-Mar-2024", "2024-03-04T00:00:00Z")]
    [InlineData("Mon, 04 Mar 2024 10:30:00 +0000 (UTC)", "2024-03-04T10:30:00Z")]
    [InlineData("2024-03-04T10:30:00.123Z", "2024-03-04T10:30:00Z")]
    [InlineData("2024-03-04T10:30:00+02:00", "2024-03-04T08:30:00Z")]
    [InlineData("2024-03-04 10:30", "2024-03-04T10:30:00Z")]
    [InlineData("20240304T103000Z", "2024-03-04T10:30:00Z")]
    [InlineData("2024-03", "2024-03-01T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z")]
    [InlineData("Mon, 30 Feb 2024 10:30:00 GMT", null)]
    [InlineData("yesterday", null)]
    [InlineData("2024-13-04", null)]
    [InlineData("2024-03-04T10:30:00+99:00", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Times_of_feeds(string? text, string? instant) =>
        (FeedDate.Parse(text)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).ShouldBe(instant);
}
