using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Events;

/// <summary>A mention while it is being made: what its own sentence says, and the occurrence that it is found to belong to.</summary>
internal sealed class Draft(SentenceTree tree, Trigger trigger, int sentence)
{
    public SentenceTree Tree { get; } = tree;
    public Trigger Trigger { get; } = trigger;

    /// <summary>The sentence's place in the report.</summary>
    public int Sentence { get; } = sentence;

    public required Status Status { get; init; }
    public required IReadOnlyList<Participant> Participants { get; init; }
    public required Answer<string> Place { get; init; }

    /// <summary>Entities that act in the clause around an event noun: "after the talks, X and Y said".</summary>
    public required IReadOnlyList<string> Company { get; init; }

    /// <summary>The expression that dates it, when its own sentence has one.</summary>
    public required Dating? Dating { get; init; }

    /// <summary>Bounds such as "first visit since 2019".</summary>
    public required IReadOnlyList<Clue> Bounds { get; init; }

    public Occurrence? Occurrence { get; set; }

    public BlockRole Role => Tree.Sentence.Block.Role;
    public bool IsHeadline => Role == BlockRole.Headline;
    public EventType Type => Trigger.Type;
    public int Head => Trigger.Head;

    public TextSpan<Article> Span => Dating is null ? Events.Participants.Cover(Trigger.Span, Participants) : Events.Participants.Cover(Trigger.Span, Participants).Cover(Dating.Expression.Span);
}

/// <summary>What dates a mention.</summary>
/// <param name="Days">The days in which it lies; unknown while the expression's year is not known.</param>
/// <param name="Direct">Whether the expression stands with the trigger itself, not only in its clause.</param>
internal sealed record Dating(TimeExpression Expression, DateBounds Days, bool Direct);

/// <summary>Mentions of one report that tell of one occurrence.</summary>
internal sealed class Occurrence
{
    private const int Ends = 12; // how many of the first and of the last mentions are compared: keeps a long report linear

    private readonly List<Draft> _mentions = [];

    public Occurrence(Draft first) => Add(first);

    public IReadOnlyList<Draft> Mentions => _mentions;
    public bool Focal { get; set; }
    public string Family => _mentions[0].Type.Family;
    public Draft Last => _mentions[^1];

    /// <summary>The mentions that a new one is compared with.</summary>
    public IReadOnlyList<Draft> Compared { get; private set; } = [];

    /// <summary>The best dated mention's dating: one dated directly before one dated by its clause, a day before a month, the shorter stretch first.</summary>
    public Dating? Dating { get; private set; }

    public void Add(Draft mention)
    {
        _mentions.Add(mention);
        Compared = _mentions.Count <= 2 * Ends ? _mentions : [.. _mentions.Take(Ends), .. _mentions.Skip(_mentions.Count - Ends)];
        if (mention.Dating is { } dating && (Dating is null || Rank(dating).CompareTo(Rank(Dating)) > 0)) Dating = dating;
    }

    /// <summary>Dates it, more narrowly than its mentions do, by words that stand with none of them.</summary>
    public void DateBy(Dating dating) => Dating = dating;

    private static (bool, bool, int) Rank(Dating d) => (d.Direct, d.Days.IsDay || d.Expression.Pattern.Day is not null, -(d.Days.Days ?? int.MaxValue));

    /// <summary>The mention whose own words give the status for those that leave it open; null when none does. A denial of one's part in it says nothing of it.</summary>
    public Draft? Told => Mentions.FirstOrDefault(m => m.Status.Stated && m.Status.Factuality is Factuality.Happened or Factuality.Ongoing or Factuality.Scheduled)
        ?? Mentions.FirstOrDefault(m => m.Status.Stated && (m.Status.Factuality != Factuality.Denied || m.Status.Clues.Any(c => c.Rule == "status.cancelled")));
}
