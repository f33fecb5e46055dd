using Shouldly;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Intake.Html;

/// <summary>Who wrote a page, from what pages really say.</summary>
public sealed class AuthorTests
{
    private static string Read(string head = "", string above = "", string below = "", string lang = "en", string? body = null) =>
        string.Join("; ", Texts.Read(Invented.Page(head, above: above, below: below, lang: lang, body: body), "text/html").Metadata.Authors.Select(a => a.Value));

    private static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Quill"}}""", "Ada Quill")]
    [InlineData("""{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ada Quill (aqu)"},{"@type":"Person","name":"Ben Ott @benott"}]}""", "Ada Quill; Ben Ott")]
    [InlineData("""{"@graph":[{"@type":"Article","author":{"@id":"https://p.example/#ada"}},{"@type":"Person","@id":"https://p.example/#ada","name":"Ada Quill"}]}""", "Ada Quill")]
    [InlineData("""{"@graph":[{"@type":"WebPage","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Quill"}]}""", "Ada Quill")]
    public void JsonLdNamesThem(string json, string authors) => Read(JsonLd(json)).ShouldBe(authors);

    [Theory]
    [InlineData("<meta name='author' content='By Ada Quill and Ben Ott'>", "Ada Quill; Ben Ott")]
    [InlineData("<meta name='article:byline' content='Ada Quill'>", "Ada Quill")]
    [InlineData("<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Ada Quill'>", "Ada Quill")]
    [InlineData("<meta name='twitter:label1' content='Est. reading time'><meta name='twitter:data1' content='3 minutes'>", "")]
    [InlineData("<meta name='author' content='admin'>", "admin")]
    public void MetaNamesThem(string head, string authors) => Read(head).ShouldBe(authors);

    [Theory]
    [InlineData("<a href='/author/ada-quill/'>Ada Quill</a>", "Ada Quill")]
    [InlineData("<ul><li><a href='/autoren/a-quill'>Ada Quill</a></li><li><a href='/autoren/b-ott'>Ben Ott</a></li></ul>", "Ada Quill; Ben Ott")]
    [InlineData("<span class='vcard'><a href='https://b.example/author/inkpot/'>inkpot</a></span>", "inkpot")]
    [InlineData("<p class='author-line'>von <span class='authorname'>Ada Quill </span></p>", "Ada Quill")]
    [InlineData("<h2 class='author_name'>By <a class='author'>Ada Quill</a><a class='author-twitter'>Twitter</a></h2>", "Ada Quill")]
    [InlineData("<div class='byline'>By Ada Quill | 3 hours ago</div>", "Ada Quill")]
    [InlineData("<a rel='author' href='/u/1'>View all posts by Ada Quill</a>", "Ada Quill")]
    [InlineData("<a href='/author/'>All authors</a>", "")]
    [InlineData("<p class='author-note'>Ada Quill and the council have been at odds over the bridge for years now</p>", "")]
    public void ElementsBelowTheHeadlineNameThem(string above, string authors) => Read(above: above).ShouldBe(authors);

    [Fact]
    public void ThoseOfOtherPagesAreNotTheirs() =>
        Read(above: "<a rel='author' href='/u/1'>Ada Quill</a>", below: "<section><div><h3>More</h3><a rel='author' href='/u/2'>Carl Dunn</a></div><div><a rel='author' href='/u/3'>Eve Fox</a></div></section>").ShouldBe("Ada Quill");

    [Theory]
    [InlineData("<p>11.12.2019 - Text: Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Ein Artikel von Ada Quill | 27.01.2022 - 12:45</p>", "Ada Quill")]
    [InlineData("<p>Posted on September 21, 2020 by Ada Quill</p>", "Ada Quill")]
    [InlineData("<p>Autoren: Ada Quill und Ben Ott</p>", "Ada Quill; Ben Ott")]
    [InlineData("<p>Photo by Ada Quill</p>", "")]
    public void LinesAboutTheArticleNameThem(string line, string authors) => Read(above: line).ShouldBe(authors);

    [Fact]
    public void ANameAloneAtTheArticlesEndIsItsAuthors() =>
        Read(body: string.Concat(Invented.Paragraphs.Select(p => $"<p>{p}</p>")) + "<p style='text-align:right'><strong>Ada Quill</strong></p>").ShouldBe("Ada Quill");
}
