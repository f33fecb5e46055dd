using System.Text.RegularExpressions;
using System.Xml;

namespace Stemma.Intake.Feeds.Markup;

/// <summary>Prefixes that a feed uses without having declared them. Each gets a namespace, so that the reader does not stop at it.</summary>
internal static partial class XmlPrefixes
{
    private const int Most = 100;

    public static XmlParserContext Context(string text)
    {
        var names = new NameTable();
        var declared = new XmlNamespaceManager(names);
        foreach (Match m in Prefix().Matches(text).Take(1_000_000))
        {
            string prefix = m.Groups[1].Value;
            if (prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) || declared.HasNamespace(prefix)) continue;
            declared.AddNamespace(prefix, "urn:prefix:" + prefix);
            if (declared.GetNamespacesInScope(XmlNamespaceScope.Local).Count > Most) break;
        }
        return new XmlParserContext(names, declared, "", XmlSpace.None);
    }

    [GeneratedRegex(@"[<\s/]([A-Za-z_][\w.\-]{0,40}):[A-Za-z_]", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
