namespace Stemma.Intake.Languages;

/// <summary>
/// The language of a text by its script and its commonest small words. Tells English from the other large languages; a text in a Latin
/// script with few known words is <c>und</c>.
/// </summary>
internal static class LanguageGuess
{
    private const int Looked = 6000;

    private static readonly (string Code, HashSet<string> Words)[] Profiles =
    [
        ("en", Set("the of and to in that is was for with he his as on be at by had not are but from have they which she this been were their has it will said who an")),
        ("de", Set("der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie")),
        ("fr", Set("de la le et les des en un du une que est pour qui dans sur par plus pas au ne se ce il sont avec aux été son cette mais ont ses d'un c'est")),
        ("es", Set("de la que el en y los se del las por un para con no una su al lo es más como pero sus le ha fue este ya entre cuando sobre también")),
        ("it", Set("di che il la e in un per del è una non con le della si da i dei ha nel più al alla sono come ma gli anche delle ai stato")),
        ("pt", Set("de a que o e do da em um para com não uma os no se na por mais as dos como mas foi ao das tem à seu sua são ou")),
        ("nl", Set("de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit nog door naar heeft wordt")),
        ("pl", Set("w i na z się do nie to jest że o po za jak od przez dla co ale przy są oraz tym tego ich był będzie już")),
        ("sv", Set("och i att det som en på är av för med den till inte har de ett om men var han sig från så vi kan")),
        ("da", Set("og i at det er en til af på for med de der som den ikke har et om men han var fra ud sig vil kan blev")),
        ("no", Set("og i å det er en til av på for med de som den ikke har et om men han var fra ut seg vil kan ble")),
        ("fi", Set("ja on ei se että oli mutta myös hän joka kun ovat mukaan kuin jo sen tai ole vain sekä")),
        ("cs", Set("a v se na je že s z do o to i k za po by ve jako ale pro si však podle bude byl jsou")),
        ("tr", Set("ve bir bu da de için ile olarak çok daha olan gibi ancak sonra kadar en ne var göre her")),
        ("ro", Set("de și în a la cu pe din care nu un o se că mai pentru este au fost ca prin sau dar după")),
        ("hu", Set("a az és hogy nem is egy ez volt meg csak de már még mint lesz szerint el vagy ki azt")),
        ("id", Set("yang dan di dari untuk dengan ini pada itu dalam tidak akan ke oleh juga ada karena sebagai telah mereka")),
        ("vi", Set("và của là có được cho các trong với không người này đã một những để khi đến về")),
    ];

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];

    /// <summary>Two-letter code, or <c>und</c>.</summary>
    public static string Of(string text)
    {
        var head = text.AsSpan(0, Math.Min(Looked, text.Length));
        return ByScript(head) ?? ByWords(head);
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0, cyrillic = 0, greek = 0, hebrew = 0, arabic = 0, devanagari = 0, kana = 0, han = 0, hangul = 0, thai = 0, ukrainian = 0, persian = 0, other = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            switch (c)
            {
                case >= '\u0400' and <= '\u04FF': cyrillic++; if (c is 'і' or 'ї' or 'є' or 'ґ') ukrainian++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; if (c is 'پ' or 'چ' or 'گ' or 'ی') persian++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case > '\u02FF': other++; break;
            }
        }
        if (letters == 0) return "und";
        int half = letters / 2;
        if (cyrillic > half) return ukrainian * 50 > cyrillic ? "uk" : "ru";
        if (arabic > half) return persian * 30 > arabic ? "fa" : "ar";
        if (kana + han > half) return kana * 10 > han ? "ja" : "zh";
        return greek > half ? "el" : hebrew > half ? "he" : devanagari > half ? "hi" : hangul > half ? "ko" : thai > half ? "th" : other > half ? "und" : null;
    }

    private static string ByWords(ReadOnlySpan<char> text)
    {
        var counts = new int[Profiles.Length];
        int words = 0;
        Span<char> small = stackalloc char[16];
        foreach (var range in text.SplitAny(" \n\t.,;:!?\"“”„«»()"))
        {
            var word = text[range];
            if (word.IsEmpty || word.Length > 16) continue;
            words++;
            var lower = small[..word.ToLowerInvariant(small)];
            for (int i = 0; i < counts.Length; i++)
                if (Profiles[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) counts[i]++;
        }
        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return counts[best] * 12 >= words && counts[best] > 0 ? Profiles[best].Code : "und";
    }
}
