using BenchmarkDotNet.Attributes;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Language.Models;
using Stemma.Language.Names;
using Stemma.Language.Syntax;
using Stemma.Model;
using Stemma.Text;

namespace Stemma.StageBench;

/// <summary>The stages that every report goes through, one operation for all reports of <c>samples/</c>.</summary>
public class Stages
{
    private Reading[] _readings = [];
    private (Layer<Sentence> Sentences, Layer<Token> Tokens)[] _parsed = [];
    private float[] _left = [], _result = [];
    private PackedMatrix _right = new();

    /// <summary>Words in one operation.</summary>
    public int Words { get; private set; }

    [GlobalSetup]
    public void Setup()
    {
        _readings = [.. ReportReader.Fetch([Samples()]).Where(i => i.Report is not null).Select(i => ReportReader.Read(i.Report!).Reading).OfType<Reading>()];
        _parsed = [.. _readings.Select(SyntaxStage.Parse)];
        Words = _parsed.Sum(p => p.Tokens.Count);
        Console.WriteLine($"{_readings.Length} reports, {Words} words in one operation");
        (_left, _result, _right) = (new float[256 * 256], new float[256 * 768], new PackedMatrix().Set(new float[256 * 768], 256, 768, 768, 1));
    }

    [Benchmark(Description = "words, sentences, tags, lemmas, syntax")]
    public int Syntax() => _readings.Sum(r => SyntaxStage.Parse(r).Tokens.Count);

    [Benchmark(Description = "names")]
    public int Names() => Sum((r, p) => NameStage.Find(r, p.Sentences, p.Tokens).Count);

    [Benchmark(Description = "names and entities")]
    public int Entities() => Sum((r, p) => EntityStage.Resolve(r, p.Sentences, p.Tokens, NameStage.Find(r, p.Sentences, p.Tokens)).Count);

    [Benchmark(Description = "whole analysis")]
    public int Analysis() => _readings.Sum(r => Analyzer.Analyze(r).Tokens.Count);

    [Benchmark(Description = "matrix product, 256 x 256 x 768")]
    public float Product()
    {
        MatrixProduct.Multiply(_left, 256, _right, _result);
        return _result[0];
    }

    private int Sum(Func<Reading, (Layer<Sentence> Sentences, Layer<Token> Tokens), int> stage) => _readings.Select((r, i) => stage(r, _parsed[i])).Sum();

    private static string Samples()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("samples/ is not above the program");
        return Path.Combine(folder, "samples");
    }
}
