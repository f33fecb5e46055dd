namespace Stemma.Language.Syntax;

/// <summary>How far a URL, e-mail address, site name, handle or hashtag goes that begins here; 0 when none does.</summary>
internal static class Addresses
{
    public static int Length(ReadOnlySpan<char> rest)
    {
        char c = rest[0];
        if (c is '@' or '#') return Handle(rest);
        if (!char.IsAsciiLetterOrDigit(c)) return 0;
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return Trimmed(rest);
        return Mail(rest) is > 0 and var mail ? mail : Site(rest);
    }

    private static int Handle(ReadOnlySpan<char> rest)
    {
        int i = 1;
        while (i < rest.Length && (char.IsLetterOrDigit(rest[i]) || rest[i] == '_')) i++;
        return i > 1 && char.IsLetter(rest[1]) ? i : 0;
    }

    /// <summary>The rest of the chunk without closing brackets, quotes and full stops.</summary>
    private static int Trimmed(ReadOnlySpan<char> rest)
    {
        int stop = rest.IndexOfAny("<>\"“”»");
        if (stop > 0) rest = rest[..stop];
        int end = rest.Length;
        while (end > 1 && (rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' || (rest[end - 1] == ')' && !rest[..end].Contains('(')))) end--;
        return end;
    }

    private static int Mail(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && i < 80 && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '.' or '_' or '-' or '+' or '%')) i++;
        if (i >= rest.Length || rest[i] != '@') return 0;
        int domain = i + 1;
        for (i = domain; i < rest.Length && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '.' or '-' or '_'); i++) { }
        while (i > domain && rest[i - 1] is '.' or '-') i--;
        return i > domain ? i : 0;
    }

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "gov", "edu", "info", "int", "co.uk", "uk", "ru", "de", "fr", "by", "ua", "cn", "au", "ca", "eu", "tv", "io", "me", "co", "biz", "mil", "jp", "ac.uk", "co.za", "com.au", "co.in",
    };

    /// <summary>galleryfurniture.com, BBC.co.uk/news: labels and a known ending.</summary>
    private static int Site(ReadOnlySpan<char> rest)
    {
        int i = 0, dot = -1;
        while (i < rest.Length && i < 80 && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] == '-' || (rest[i] == '.' && i + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[i + 1]))))
        {
            if (rest[i] == '.') dot = i;
            i++;
        }
        if (dot < 2 || !Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[(dot + 1)..i])) return 0;
        if (char.IsUpper(rest[dot + 1]) && !char.IsUpper(rest[dot - 1])) return 0; // "market.Me": two sentences glued together
        return i < rest.Length && rest[i] == '/' ? Trimmed(rest) : i;
    }
}
