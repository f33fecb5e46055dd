namespace Stemma.Events.Identity;

/// <summary>Which event types may be two words for one occurrence: a visit is also a meeting, a shooting is also a killing.</summary>
public static class EventTypes
{
    private static readonly string[][] s_families =
    [
        ["meeting", "visit", "talks", "summit", "call", "negotiation", "conference", "statement", "ceremony", "arrival", "travel"],
        ["attack", "shooting", "killing", "bombing", "airstrike", "stabbing", "assault", "murder", "death", "injury", "explosion", "battle", "raid", "clash", "shelling", "violence", "homicide"],
        ["arrest", "trial", "charge", "verdict", "sentencing", "lawsuit", "conviction", "detention", "indictment", "hearing", "acquittal", "extradition"],
        ["accident", "crash", "derailment", "collision", "sinking", "collapse", "explosion", "fire", "death", "injury", "rescue"],
        ["earthquake", "flood", "storm", "eruption", "landslide", "wildfire", "fire", "disaster", "tsunami", "drought", "death", "evacuation", "rescue"],
        ["merger", "acquisition", "deal", "agreement", "investment", "sale", "purchase", "takeover"],
        ["election", "vote", "referendum", "win", "campaign"],
        ["appointment", "resignation", "dismissal", "hiring", "departure", "nomination", "succession"],
        ["protest", "strike", "riot", "demonstration", "rally", "march", "walkout"],
        ["launch", "release", "announcement", "unveiling", "presentation"],
        ["match", "win", "defeat", "tournament", "transfer", "signing"],
        ["outbreak", "epidemic", "infection", "death"],
    ];

    /// <summary>Whether two types may name one occurrence.</summary>
    public static bool Compatible(string a, string b) => a == b || s_families.Any(f => f.Contains(a) && f.Contains(b));
}
