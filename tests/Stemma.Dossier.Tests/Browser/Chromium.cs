using Microsoft.Playwright;
using Stemma.Dossiers;
using Stemma.Model;
using Stemma.Tests.Dossiers.Fixture;
using Xunit;

namespace Stemma.Tests.Dossiers.Browser;

/// <summary>Debian's chromium, started once for all tests of this folder. Where it is not installed they are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-pages-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        foreach (var (name, dossier) in Dossiers()) DossierWriter.Write(dossier, Path.Combine(_folder, name));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<Visit> Open(string page, int width = 1280, bool dark = false, bool script = true)
    {
        if (_browser is null) Assert.Skip($"{Program} is not installed: the pages were not tried in a browser.");
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(await context.NewPageAsync());
        await visit.Page.GotoAsync(page.StartsWith('/') ? $"file://{page}" : $"file://{_folder}/{page}");
        return visit;
    }

    private static IEnumerable<(string, Dossier)> Dossiers() =>
        [("harbour", HarbourDossier.Make()), ("hostile", HostileDossier.Make()), ("empty", SmallDossiers.Empty()), ("single", SmallDossiers.SingleReport()), ("many", ManyReports.Make(60, 300))];
}

/// <summary>A page with what it asked for and what it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public Visit(IPage page)
    {
        Page = page;
        page.Request += (_, r) => Requests.Add(r.Url);
        page.Console += (_, m) => Complaints.Add(m.Text);
        page.PageError += (_, e) => Complaints.Add(e);
        page.Dialog += (_, d) => Complaints.Add("dialog: " + d.Message);
    }

    public IPage Page { get; }
    public List<string> Requests { get; } = [];
    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
