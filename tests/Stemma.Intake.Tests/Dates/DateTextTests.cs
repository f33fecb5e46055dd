using Shouldly;
using Stemma.Intake.Dates;
using Xunit;

namespace Stemma.Tests.Intake.Dates;

/// <summary>Dates as pages of many countries write them.</summary>
public sealed class DateTextTests
{
    [Theory]
    [InlineData("2022-12-19T08:30:00+03:00", "2022-12-19")]
    [InlineData("19.12.2022, 08:30 Uhr", "2022-12-19")]
    [InlineData("Datum:26. Januar 2022", "2022-01-26")]
    [InlineData("January 19, 2020 / 12:25 PM", "2020-01-19")]
    [InlineData("le 3 août 2021", "2021-08-03")]
    [InlineData("3 de mayo de 2021", "2021-05-03")]
    [InlineData("2024年12月3日 23時17分", "2024-12-03")]
    [InlineData("2026년 1월 29일", "2026-01-29")]
    [InlineData("22 tháng 10 năm 2025", "2025-10-22")]
    [InlineData("15 มกราคม 2567", "2024-01-15")]
    [InlineData("15 ม.ค. 67 เวลา 10:20", "2024-01-15")]
    [InlineData("۱۴۰۲/۰۵/۱۲", "2023-08-03")]
    [InlineData("سه شنبه ۲۹ اسفند ۱۴۰۲", "2024-03-19")]
    [InlineData("१५ जनवरी 2023", "2023-01-15")]
    public void TheFirstDateIsFound(string text, string day) => DateText.First(text)!.Value.Bounds.ToString().ShouldBe(day);

    [Theory]
    [InlineData("1402/05/12")]
    [InlineData("room 14, floor 3")]
    [InlineData("31.02.2021")]
    [InlineData("10:26 January 2022 report")]
    public void WhatIsNoWholeDayIsNotOne(string text) => (DateText.First(text) is { Bounds.IsDay: true }).ShouldBeFalse();

    [Theory]
    [InlineData("https://a.example/2022/12/19/title", "2022-12-19")]
    [InlineData("https://a.example/news/20221219-title", "2022-12-19")]
    [InlineData("https://a.example/meldungen/29-10-2021", "2021-10-29")]
    [InlineData("https://a.example/news/10-29-2021-title", "2021-10-29")]
    [InlineData("https://a.example/2022/12/title", "2022-12")]
    [InlineData("https://a.example/meldungen/05-10-2021", null)]
    [InlineData("https://a.example/id/1234567", null)]
    public void TheAddressMayHoldTheDay(string url, string? day) => UrlDate.Find(url)?.ToString().ShouldBe(day);

    [Theory]
    [InlineData("Published: 3 May 2021", DateLabel.Published)]
    [InlineData("Last updated on 3 May 2021", DateLabel.Updated)]
    [InlineData("Letzte Änderung: 3. Mai 2021", DateLabel.Updated)]
    [InlineData("Dieser Artikel wurde am 3. Mai 2021 um 14:48 von A. Muster veröffentlicht", DateLabel.Published)]
    [InlineData("3 May 2021 / 12:25 / Updated 8 hours ago", DateLabel.None)]
    [InlineData("The bridge was closed on 3 May 2021", DateLabel.None)]
    [InlineData("Опубликовано 3 мая 2021", DateLabel.Published)]
    [InlineData("更新日：2021年5月3日", DateLabel.Updated)]
    [InlineData("등록 2021.5.3", DateLabel.Published)]
    [InlineData("Published 1 May 2021, updated 3 May 2021", DateLabel.Updated)]
    public void AWordBesideADateSaysWhatItIsTheDateOf(string line, DateLabel label)
    {
        var date = DateText.All(line).Where(d => d.Bounds.ToString() == "2021-05-03").OrderByDescending(d => d.End - d.Start).First();
        DateLabels.Of(line, date.Start, date.End).ShouldBe(label);
    }
}
