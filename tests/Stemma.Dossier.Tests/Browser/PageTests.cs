using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Stemma.Tests.Dossiers.Browser;

/// <summary>The pages in a real browser, opened from disk.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Slice = 1400; // pixels of a picture's height

    private static readonly string[] Pages =
    [
        "harbour/index.html", "harbour/events/ev1.html", "harbour/events/ev4.html", "harbour/events/ev7.html", "harbour/reports/r1.html", "harbour/reports/r3.html", "harbour/reports/r7.html",
        "hostile/index.html", "hostile/events/ev1.html", "hostile/reports/r1.html", "empty/index.html", "single/index.html", "single/reports/r1.html", "many/index.html", "many/events/ev1.html",
    ];

    /// <summary>The three kinds of page in every view; the others at night on a phone, where they have the least room and the least contrast.</summary>
    public static TheoryData<string, int, bool> Views() =>
    [
        .. Pages.Select(p => new TheoryDataRow<string, int, bool>(p, 390, true)),
        .. new[] { Pages[0], Pages[1], Pages[4] }.SelectMany(p => new[] { new TheoryDataRow<string, int, bool>(p, 1280, false), new(p, 1280, true), new(p, 390, false) }),
        new("many/index.html", 1280, false), new("many/events/ev1.html", 1280, false),
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task IsAccessibleQuietAndFits(string page, int width, bool dark)
    {
        await using var visit = await chromium.Open(page, width, dark);
        await visit.Page.EvaluateAsync("for (const d of [...document.querySelectorAll('details:not(.fold)')].slice(0, 20)) d.open = true");
        visit.Requests.ShouldHaveSingleItem().ShouldStartWith("file://");
        (await Faults(visit)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EvidenceLandsOnItsWords(bool script)
    {
        await using var visit = await chromium.Open("harbour/events/ev1.html", script: script);
        var links = await visit.Page.Locator("a.ev").EvaluateAllAsync<string[][]>("all => all.map(a => [a.href, a.querySelector('q').textContent])");
        links.Length.ShouldBeGreaterThan(15);
        foreach (string[] link in links.DistinctBy(l => l[0]))
        {
            await visit.Page.GotoAsync(link[0]);
            string id = link[0][(link[0].IndexOf('#', StringComparison.Ordinal) + 1)..];
            var words = visit.Page.Locator($".text .{id}");
            string.Concat(await words.AllTextContentsAsync()).ShouldBe(link[1]);
            (await words.First.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor")).ShouldBe("rgb(255, 226, 138)");
            await Assertions.Expect(words.First).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task EvidenceOutsideTheTextIsShownToo()
    {
        await using var visit = await chromium.Open("harbour/reports/r3.html#w0-39");
        (await visit.Page.Locator("#w0-39").TextContentAsync()).ShouldBe("<meta name=\"date\" content=\"2031-03-18\">");
    }

    [Fact]
    public async Task LayersSwitchWithoutScript()
    {
        await using var visit = await chromium.Open("harbour/reports/r1.html", script: false);
        var name = visit.Page.Locator(".text .n").First;
        (await name.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine")).ShouldBe("underline");
        await visit.Page.Locator("#show-n").UncheckAsync();
        (await name.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine")).ShouldBe("none");
    }

    [Fact]
    public async Task SentenceOpensInPlaceWithoutScript()
    {
        await using var visit = await chromium.Open("harbour/events/ev1.html", script: false);
        var evidence = visit.Page.Locator(".say .evs").First;
        (await evidence.IsVisibleAsync()).ShouldBeFalse();
        await visit.Page.Locator(".say summary").First.ClickAsync();
        (await evidence.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task KeyboardWalksThroughEvidence()
    {
        await using var visit = await chromium.Open("harbour/reports/r1.html");
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await visit.Page.Locator(".text").FocusAsync();
        await visit.Page.Keyboard.PressAsync("n");
        string first = new Uri(visit.Page.Url).Fragment;
        await visit.Page.Keyboard.PressAsync("n");
        new Uri(visit.Page.Url).Fragment.ShouldNotBe(first);
        await visit.Page.Keyboard.PressAsync("p");
        new Uri(visit.Page.Url).Fragment.ShouldBe(first);
        first.ShouldStartWith("#w");
    }

    [Fact]
    public async Task NothingOfAReportComesAlive()
    {
        foreach (string page in new[] { "index.html", "events/ev1.html", "reports/r1.html" })
        {
            await using var visit = await chromium.Open("hostile/" + page);
            (await visit.Page.Locator("img, iframe, object, link, svg[onload], [onerror]").CountAsync()).ShouldBe(0);
            (await visit.Page.Locator("script").CountAsync()).ShouldBe(1);
            (await visit.Page.Locator("a[href^='javascript:' i]").CountAsync()).ShouldBe(0);
            (await visit.Page.Locator("h1").First.IsVisibleAsync()).ShouldBeTrue();
            visit.Complaints.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task LinksAllLeadSomewhere()
    {
        await using var visit = await chromium.Open("harbour/index.html");
        foreach (string page in Pages.Where(p => p.StartsWith("harbour", StringComparison.Ordinal)))
        {
            await visit.Page.GotoAsync(new Uri(new Uri(visit.Page.Url[..visit.Page.Url.IndexOf("harbour/", StringComparison.Ordinal)]), page).AbsoluteUri);
            foreach (string link in await visit.Page.Locator("a[href]").EvaluateAllAsync<string[]>("all => all.map(a => a.href)"))
            {
                var uri = new Uri(link);
                if (uri.Scheme is "http" or "https") continue;
                File.Exists(uri.LocalPath).ShouldBeTrue(link);
                if (uri.Fragment.Length > 1) File.ReadAllText(uri.LocalPath).ShouldContain($"id=\"{uri.Fragment[1..]}\"", customMessage: link);
            }
        }
    }

    [Fact]
    public async Task Pictures()
    {
        string? folder = Environment.GetEnvironmentVariable("STEMMA_PICTURES");
        if (folder is null) Assert.Skip("Pictures are taken when STEMMA_PICTURES names a folder.");
        string[] pages = Environment.GetEnvironmentVariable("STEMMA_PICTURE_PAGES")?.Split(' ') ?? Pages;
        foreach (var (page, width, dark) in from p in pages from v in new[] { (1280, false), (1280, true), (390, false), (390, true) } select (p, v.Item1, v.Item2))
        {
            await using var visit = await chromium.Open(page, width, dark);
            if (Environment.GetEnvironmentVariable("STEMMA_PICTURE_OPEN") is not null) await visit.Page.EvaluateAsync("for (const d of document.querySelectorAll('.say, .because')) d.open = true");
            if (Environment.GetEnvironmentVariable("STEMMA_PICTURE_PRINT") is not null) await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
            (await Faults(visit)).ShouldBeEmpty(page);
            int height = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            for (int y = 0, part = 1; y < Math.Min(height, 6 * Slice); y += Slice, part++)
            {
                string name = $"{page.Trim('/').Replace('/', '-').Replace(".html", "", StringComparison.Ordinal)}-{width}{(dark ? "-dark" : "")}-{part}.png";
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true, Clip = new() { X = 0, Y = y, Width = width, Height = Math.Min(Slice, height - y) } });
            }
        }
    }

    /// <summary>What the console complains of, what is wider than the screen, what axe finds.</summary>
    private static async Task<List<string>> Faults(Visit visit)
    {
        var axe = await visit.Page.RunAxe();
        return [.. visit.Complaints, .. await Overflow(visit.Page), .. axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}")];
    }

    private static Task<string[]> Overflow(IPage page) => page.EvaluateAsync<string[]>(
        "() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 200))");
}
