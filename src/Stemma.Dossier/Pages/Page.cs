using System.Text;

namespace Stemma.Dossiers.Pages;

/// <summary>One file of the dossier.</summary>
/// <param name="Path">Relative to the dossier's folder, with forward slashes: <c>events/ev1.html</c>.</param>
public sealed record DossierFile(string Path, byte[] Content);

/// <summary>The frame around every page.</summary>
/// <param name="Up">The way to the dossier's folder: empty or <c>../</c>.</param>
/// <param name="Here">Which part of the dossier the page belongs to: overview, event, report.</param>
internal sealed record Page(string Title, string Up, string Here, string OwnStyle, Html Main, Html Steps)
{
    // No address, no frame, no form and no style or script but our own, named by their digests.
    private string Policy =>
        $"default-src 'none'; style-src {Assets.StyleSource}{(OwnStyle.Length > 0 ? " " + Assets.Source(OwnStyle) : "")}; script-src {Assets.ScriptSource}; base-uri 'none'; form-action 'none'";

    public DossierFile At(string path) => new(path, Encoding.UTF8.GetBytes(Html.Of(Write).Markup));

    private void Write(HtmlWriter w)
    {
        w.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{Title}</title>
            <style>{new Html(Assets.Style)}</style>

            """);
        if (OwnStyle.Length > 0) w.Add($"<style>{new Html(OwnStyle)}</style>\n");
        w.Add($"""
            </head>
            <body class="{Here}">
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top"><a class="brand" href="{Up}index.html">Dossier</a>{Navigation()}</header>
            <main id="main" tabindex="-1">
            {Main}
            </main>
            <footer class="foot"><p>Every statement here leads to the words of a report. What no report says is not said. Made by Stemma; the same record is in <a href="{Up}dossier.json">dossier.json</a> and <a href="{Up}dossier.md">dossier.md</a>.</p></footer>
            <script>{new Html(Assets.Script)}</script>
            </body>
            </html>

            """);
    }

    private Html Navigation() => Html.Of(w =>
    {
        w.Add($"""<nav aria-label="Dossier"><a href="{Up}index.html#events">Events</a><a href="{Up}index.html#claims">Claims</a><a href="{Up}index.html#reports">Reports</a><a href="{Up}index.html#names">Names</a></nav>{Steps}""");
    });
}
