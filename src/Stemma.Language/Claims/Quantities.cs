using Stemma.Language.Quotations;
using Stemma.Lexicon;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Claims;

/// <summary>
/// Figures with their units: money as ISO 4217, percent, measures as UCUM, and counts by what is counted; a count of people whom something befell
/// takes that as its unit (killed, injured, displaced, missing, arrested), so that "12 dead" and "killed 12 people" can be compared.
/// Dates, ages, house and list numbers are no quantities.
/// </summary>
internal static class Quantities
{
    private static readonly PhraseMatcher s_modifiers = new(Resources.List("quantity-modifiers")), s_currencies = new(Resources.List("currencies")), s_units = new(Resources.List("units"));
    private static readonly Dictionary<string, string> s_fates = Fates("verb"), s_tolls = Fates("noun");
    private static readonly HashSet<string> s_people = Resources.List("people-nouns").Entries.Select(e => e.Phrase).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static List<Quantity> Of(WordTree tree, string text, Layer<TimeExpression> times)
    {
        var words = new string[tree.Count];
        for (int i = 0; i < words.Length; i++) words[i] = tree[i].Span.In(text).ToString().ToLowerInvariant();
        var found = new List<Quantity>();
        for (int i = 0; i < tree.Count;)
        {
            var number = MayBegin(tree, words, i) ? NumberReader.Read(tree, words, i) : null;
            if (number is { } n && !IsDated(tree, n, times) && Measure(tree, words, n) is { } quantity) found.Add(quantity);
            i = number is { } read ? read.Last + 1 : i + 1;
        }
        ShareUnit(tree, words, found);
        return found;
    }

    private static Dictionary<string, string> Fates(string by) =>
        Resources.List("toll-words").Entries.Where(e => e["by"] == by).ToDictionary(e => e.Phrase, e => e["unit"], StringComparer.OrdinalIgnoreCase);

    private static bool MayBegin(WordTree tree, string[] words, int i) =>
        !(i > 0 && words[i - 1] is "no." or "article" or "section" or "chapter" or "page" or "route" or "flight" or "highway" or "number" or "#")
        && !(words[i] == "one" && (tree[i].Upos is Upos.PRON or Upos.DET || i + 1 < words.Length && words[i + 1] is "of" or "another" or "-"));

    private static bool IsDated(WordTree tree, NumberAt n, Layer<TimeExpression> times) => times.Touching(tree.Span(n.First, n.Last)).Any();

    private static Quantity? Measure(WordTree tree, string[] words, NumberAt n)
    {
        if (RangeOrCompound(tree, words, n) is { } isRange) return isRange ? Quantity(tree, words, n, "", n.First, n.Last) : null;
        int first = n.First, last = n.Last;
        string unit = "";
        if (first > 0 && s_currencies.At(i => words[i], words.Length, first - 1) is { Count: 1 } sign && !char.IsLetter(words[first - 1][^1])) (unit, first) = (sign.Entry["code"], first - 1);
        int after = last + 1 < words.Length && words[last + 1] == "of" && n.Vague ? last + 2 : last + 1;
        if (unit.Length == 0 && after < words.Length)
        {
            if (s_currencies.At(i => words[i], words.Length, after) is { } money) (unit, last) = (money.Entry["code"], after + money.Count - 1);
            else if (s_units.At(i => words[i], words.Length, after) is { } measure) (unit, last) = (measure.Entry["unit"], after + measure.Count - 1);
        }
        bool measured = unit.Length > 0;
        if (!measured) (unit, last) = Counted(tree, n, after, last);
        if (!measured && (LooksLikeYear(words[n.First], n) && !s_tolls.ContainsValue(unit) || IsDefinite(words, n, unit))) return null;
        return unit.Length == 0 && (Toll(tree, n) is { Length: > 0 } named ? named : TollBefore(tree, words, n)) is { Length: > 0 } toll ? Quantity(tree, words, n, toll, first, last) : unit.Length == 0 ? null : Quantity(tree, words, n, unit, first, last);
    }

    /// <summary>"five to ten percent" (true: the unit comes later), "30-year-old" (false: no quantity), else null.</summary>
    private static bool? RangeOrCompound(WordTree tree, string[] words, NumberAt n)
    {
        int next = n.Last + 1;
        if (next + 1 >= words.Length || words[next] is not ("-" or "–" or "to" or "or")) return null;
        if (NumberReader.Read(tree, words, next + 1) is not null) return true;
        return words[next] is "-" or "–" ? false : null;
    }

    // "the two leaders", "both her three sons": they are told apart, not counted. "the 12 dead" is a count.
    private static bool IsDefinite(string[] words, NumberAt n, string unit) =>
        n.First > 0 && words[n.First - 1] is "the" or "these" or "those" or "both" or "their" or "its" or "his" or "her" or "our" or "other" or "neighboring" && !s_tolls.ContainsValue(unit);

    private static bool LooksLikeYear(string word, NumberAt n) => word.Length == 4 && n.Value is >= 1500 and < 2200 && n.First == n.Last;

    private static Quantity Quantity(WordTree tree, string[] words, NumberAt n, string unit, int first, int last)
    {
        string modifier = n.Vague ? "at-least" : "exact";
        for (int from = Math.Max(0, first - 4); from < first; from++)
            if (s_modifiers.At(i => words[i], first, from) is { } m && from + m.Count == first)
            {
                (modifier, first) = (m.Entry["mod"], from);
                break;
            }
        return new(n.Value, unit, modifier, tree.Span(first, last));
    }

    /// <summary>The counted noun: the head that the number modifies, when it follows.</summary>
    private static (string Unit, int Last) Counted(WordTree tree, NumberAt n, int after, int last)
    {
        int noun = -1;
        for (int i = n.First; i <= n.Last; i++)
            if (tree.Is(i, "nummod") && tree.Head(i) is var h && h > n.Last && h - n.Last < 8) noun = h;
        if (noun < 0 && after > n.Last + 1 && after < tree.Count)
            for (int i = after; i < Math.Min(tree.Count, after + 4) && noun < 0; i++)
                if (tree[i].Upos == Upos.NOUN) noun = i;
        if (noun < 0) return Stated(tree, n, last);
        string lemma = tree[noun].Lemma.ToLowerInvariant();
        if (s_tolls.TryGetValue(lemma, out string? toll)) return (toll, noun);
        if (lemma is "perish" or "die" or "drown") return (s_fates[lemma], noun); // a headline's verb taken for a noun
        if (!s_people.Contains(lemma)) return (lemma, noun);
        string fate = Fate(tree, noun) is { Length: > 0 } own ? own : Fate(tree, n.First);
        return (fate.Length > 0 ? fate : lemma, noun);
    }

    // "12 dead", "30 wounded", "10 were killed": the number itself is what something befell.
    private static (string, int) Stated(WordTree tree, NumberAt n, int last)
    {
        if (n.Last + 1 < tree.Count && (s_tolls.TryGetValue(tree[n.Last + 1].Lemma, out string? toll) || tree[n.Last + 1].Lemma == "dead" && (toll = "killed").Length > 0)) return (toll!, n.Last + 1);
        if (n.Last + 1 < tree.Count && tree[n.Last + 1].Has("VerbForm=Part") && s_fates.TryGetValue(tree[n.Last + 1].Lemma, out string? state)) return (state, n.Last + 1);
        string fate = Fate(tree, n.Last) is { Length: > 0 } of ? of : Fate(tree, n.First);
        return (fate, last);
    }

    /// <summary>What befell the noun: the verb that has it as passive subject or object, or as subject of dying.</summary>
    private static string Fate(WordTree tree, int noun)
    {
        if (noun + 1 < tree.Count && tree[noun + 1].Lemma == "dead") return "killed"; // "leaving nine people dead"
        int verb = tree.Head(noun);
        bool joined = tree.Is(noun, "nsubj") || tree.Is(noun, "obj") || IsBareOblique(tree, noun);
        if (verb >= 0 && joined && Befalls(tree, verb, noun) is { Length: > 0 } fate) return fate;
        foreach (int c in tree.Children(noun))
            if ((tree.Is(c, "acl") || tree.Is(c, "amod")) && s_fates.TryGetValue(tree[c].Lemma, out string? state)) return state;
            else if (tree.Is(c, "amod") && (tree[c].Lemma is "dead") || c > noun && tree[c].Lemma is "dead") return "killed";
        return verb >= 0 && joined && tree[verb].Lemma == "dead" ? "killed" : "";
    }

    private static string Befalls(WordTree tree, int verb, int noun)
    {
        if (tree[verb].Lemma == "lose" && tree.Is(noun, "nsubj") && tree.Child(verb, "obj") is >= 0 and var lost && tree[lost].Lemma == "life") return "killed";
        if (!s_fates.TryGetValue(tree[verb].Lemma, out string? fate)) return "";
        if (tree[verb].Lemma == "treat" && !IsTreatedForHarm(tree, verb)) return "";
        bool undergoes = tree.Is(noun, "obj") || IsBareOblique(tree, noun) || tree[noun].Deprel == "nsubj:pass" || tree[verb].Lemma is "die" or "perish" or "drown" or "flee" or "vanish" or "disappear" || Voices.IsPassive(tree, verb);
        return undergoes ? fate : "";
    }

    // "killed at least 12 people", where "at" makes an object look like an adjunct: an adjunct with no preposition that is neither a time nor a measure
    private static bool IsBareOblique(WordTree tree, int noun) => tree[noun].Deprel == "obl" && tree.Child(noun, "case") < 0;

    // "treated for burns", as against "treated with respect"
    private static bool IsTreatedForHarm(WordTree tree, int verb)
    {
        foreach (int c in tree.Children(verb))
            if (c > verb && tree[c].Lemma.ToLowerInvariant() is "burn" or "injury" or "wound" or "cut" or "bruise" or "fracture" or "shock" or "inhalation") return true;
        return false;
    }

    /// <summary>"the death toll rose to 12": a bare number with a toll as the subject of its verb.</summary>
    private static string Toll(WordTree tree, NumberAt n)
    {
        int verb = tree.Head(n.Last);
        if (verb >= 0 && tree[verb].Upos is not (Upos.VERB or Upos.AUX)) verb = tree.Head(verb);
        int subject = verb < 0 ? -1 : tree.Child(verb, "nsubj");
        return subject >= 0 && s_tolls.TryGetValue(tree[subject].Lemma, out string? toll) ? toll : "";
    }

    // "bringing the number of dead to 17", "Sova mine toll rises to 17": headlines and participles that the tree often misses.
    private static string TollBefore(WordTree tree, string[] words, NumberAt n)
    {
        if (n.First < 2 || words[n.First - 1] is not ("to" or "at")) return "";
        for (int i = n.First - 2; i >= Math.Max(0, n.First - 5) && char.IsLetter(words[i][0]); i--)
            if (tree[i].Upos != Upos.NUM && words[i] is "dead" or "deaths" or "toll" or "killed" or "fatalities" or "injured" or "wounded") return words[i] is "injured" or "wounded" ? "injured" : "killed";
        return "";
    }

    /// <summary>"five to ten percent": the first figure of a range takes the second one's unit.</summary>
    private static void ShareUnit(WordTree tree, string[] words, List<Quantity> found)
    {
        for (int i = 0; i + 1 < found.Count; i++)
        {
            if (found[i].Unit.Length > 0) continue;
            int between = tree.TokenAt(found[i].Span.End);
            if (between < words.Length && words[between] is "to" or "-" or "–" or "and" or "or") found[i] = found[i] with { Unit = found[i + 1].Unit };
        }
        found.RemoveAll(q => q.Unit.Length == 0);
    }
}
