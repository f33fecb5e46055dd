using System.Text.RegularExpressions;

namespace Stemma.Intake.Plain;

/// <summary>Captions of photos, and the credit that stands or sticks at their end.</summary>
internal static partial class Captions
{
    private const int Longest = 500, Wait = 30_000;

    /// <summary>Is this block a caption, and where does its credit begin? -1: not a caption; the length: no credit.</summary>
    public static int CreditStart(string text)
    {
        if (text.Length > Longest) return -1;
        var credit = Credit().Match(text);
        if (credit.Success) return credit.Groups["c"].Index;
        return Pose().IsMatch(text) || Label().IsMatch(text) ? text.Length : -1;
    }

    /// <summary>The whole block is a credit.</summary>
    public static bool IsCredit(string text) => text.Length < 120 && CreditAlone().IsMatch(text);

    /// <summary>After a sentence: two agencies joined by a stroke. Anywhere: a word for photo and a name. Glued to a full stop: one agency.</summary>
    [GeneratedRegex(@"(?:(?<=[.!?)\]”""])\s*[(\[]?(?<c>\p{Lu}[\p{L}.&'’]*(?: \p{Lu}[\p{L}.&'’]*){0,4}\s?/\s?\p{Lu}[\p{L}.&'’]*(?:[ /\-]\p{Lu}[\p{L}.&'’]*){0,5})|\s*[(\[]?(?<c>(?:Photo(?:graph)?s?|Image|Picture|Credit|Photo [Cc]redit|Foto)(?: by |\s?[:©/] ?|: ?)\p{Lu}[^.!?]{1,70}|©\s?\p{Lu}[^.!?]{1,60})|(?<=[.!?)\]”""])(?<c>(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Xinhua|TASS|Shutterstock|Alamy|PTI|ANI)(?: [Pp]hotos?)?))[)\]]?\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Wait)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^[(\[]?(?:Photo(?:graph)?s?|Image|Picture|Credit|Photo [Cc]redit|Image [Cc]redit|File [Pp]hoto|Foto|Bild)(?: by | courtesy |\s?[:©/] ?)\p{L}.{1,90}$|^(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images)(?: [Pp]hoto)?(?:\s?/\s?[\p{L} .\-]{2,60})?$|^©\s?.{2,60}/.{2,60}$", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex CreditAlone();

    /// <summary>Where people stand in the picture: (left), (R), (2nd from right), "pictured".</summary>
    [GeneratedRegex(@"^.{3,200}?[(\[](?:[Ff]rom |2nd |3rd |[Ss]econd |[Tt]hird |far |front |back )?(?:from )?(?:left|right|cent(?:er|re)|L|R|C|pictured|above|below|file photo|FILE|[Ff]ile)(?: from left| from right|,[^)]{1,40})?[)\]]|\b(?:is|are) pictured\b|\bin this (?:file|undated|handout) (?:photo|picture|image)\b|\bfile photo\b", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex Pose();

    [GeneratedRegex(@"^(?:FILE PHOTO|FILE|File [Pp]hoto|PHOTO|Photo|IMAGE|Image|Caption|Pictured)\s?(?:[:–—]| -)\s", RegexOptions.CultureInvariant, Wait)]
    private static partial Regex Label();
}
