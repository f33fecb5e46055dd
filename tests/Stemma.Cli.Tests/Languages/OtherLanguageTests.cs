using Shouldly;
using Stemma.Tests.Cli.Running;
using Xunit;

namespace Stemma.Tests.Cli.Languages;

/// <summary>What is not English is kept, dated, seen as a copy and shown, and said not to be analysed; with the real program.</summary>
public sealed class OtherLanguageTests : IDisposable
{
    private const string Arabic = "قال المتحدث باسم الوزارة إن الوزيرين سيلتقيان مرة أخرى الشهر المقبل لبحث قضايا الحدود والتجارة بين البلدين. وأضاف أن الاجتماع سيعقد في العاصمة.";
    private const string Chinese = "发言人星期二表示，两位部长将于下月再次会面，讨论边境和贸易问题。会议将在首都举行，双方还将签署一项关于铁路建设的协议。当地居民对这一消息表示欢迎。";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Page(string lang, string title, string words) =>
        $"<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=utf-8><title>{title}</title><meta property=\"article:published_time\" content=\"2023-05-04T08:00:00Z\"></head><body><article><h1>{title}</h1><p>{words}</p><p>{words[..60]}</p></article></body></html>";

    [Fact]
    public void TheyAreKeptDatedComparedAndShown()
    {
        _folder.Write("in/arabic.html", Page("ar", "لقاء الوزيرين", Arabic));
        _folder.Write("in/chinese.html", Page("en", "两位部长将会面", Chinese)); // declares the wrong language
        _folder.Write("in/chinese2.html", Page("zh", "部长再会面", Chinese.Replace("星期二", "周二", StringComparison.Ordinal)));
        var dossier = DossierFile.Make(_folder, _folder["in"]);
        dossier.Outcome.Code.ShouldBe(1);
        dossier.Paths.Count().ShouldBe(3);
        dossier.Problems.Select(p => p.Code).Distinct().ShouldBe(["not-analysed-language"]);
        dossier.Json["reports"]!.AsArray().Select(r => (string)r!["written"]!["to"]!).ShouldAllBe(day => day == "2023-05-04");
        var copy = dossier.Json["lineage"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)copy["kind"]!).ShouldBe("copy");
        copy["evidence"]!.AsArray().Count.ShouldBeGreaterThan(0);
        string page = File.ReadAllText(Directory.EnumerateFiles(_folder["out/reports"], "r1*.html").Single());
        page.ShouldContain("lang=\"ar\"");
        page.ShouldContain("dir=\"auto\"");
        page.ShouldContain("not analysed");
    }
}
