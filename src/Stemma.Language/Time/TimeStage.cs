using NodaTime;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.Language.Time;

/// <summary>Finds time expressions, infers when the report was written, and resolves the expressions against it.</summary>
public static class TimeStage
{
    /// <summary>Times in text order, outside furniture, and the report's own time. Pure.</summary>
    public static (Layer<TimeExpression> Times, Written Written) Find(Reading reading, Layer<Sentence> sentences, Layer<Token> tokens)
    {
        var symbols = new TimeScanner(reading);
        var found = FoundTimes.In(symbols, reading);
        var written = ReportTime.Infer(reading, found);
        return (new(Narrative.Resolve(found, reading, written)), written);
    }

    /// <summary>The same with the report's day given: for texts whose day is known from elsewhere.</summary>
    public static Layer<TimeExpression> Find(Reading reading, LocalDate writtenOn)
    {
        var found = FoundTimes.In(new TimeScanner(reading), reading);
        return new(Narrative.Resolve(found, reading, new Written(DateBounds.Day(writtenOn), DateBounds.Day(writtenOn).ToString(), Certainty.High, [])));
    }
}
