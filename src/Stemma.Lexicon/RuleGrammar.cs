namespace Stemma.Lexicon;

/// <summary>A reading of the words at one place: they belong to a class and have a value there.</summary>
/// <param name="Length">In symbols of the stream.</param>
public readonly record struct Lexeme(int Class, int Length, int Value);

/// <summary>One step of a match: a lexeme, or the match of a called group.</summary>
public readonly record struct RuleStep(Lexeme Lexeme, RuleMatch? Called, int At);

/// <summary>A rule that matched symbols [First, End) of a stream, with what it went through.</summary>
public sealed record RuleMatch(Rule Rule, int First, int End, IReadOnlyList<RuleStep> Steps);

/// <summary>What a grammar reads: for each place the word's id (see <see cref="RuleGrammar.Word"/>) and its lexemes.</summary>
public interface ISymbolStream
{
    int Count { get; }
    int Word(int at);
    ReadOnlySpan<Lexeme> Lexemes(int at);
}

/// <summary>Rules compiled once to one trie per group: the rules that begin alike are tried together, and the longest match wins, then the earlier rule.</summary>
public sealed class RuleGrammar
{
    private sealed class Node
    {
        public readonly Dictionary<int, Node> Words = [], Classes = [], Groups = [];
        public int Rule = int.MaxValue;
    }

    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private readonly List<Rule> _rules = [];
    private readonly Node[] _roots;
    private readonly bool[][] _firstWord, _firstClass;

    /// <param name="classes">The names of the lexeme classes; a class's id is its index.</param>
    /// <exception cref="FormatException">A rule names a class or group that does not exist, or groups call each other in a circle.</exception>
    public RuleGrammar(IEnumerable<RuleFile> files, IReadOnlyList<string> classes)
    {
        var rules = files.SelectMany(f => f.Rules).ToList();
        foreach (string group in rules.Select(r => r.Group).Distinct(StringComparer.Ordinal)) _groups.Add(group, _groups.Count);
        _roots = [.. _groups.Select(_ => new Node())];
        foreach (var rule in rules) Add(rule, classes);
        _firstWord = [.. _groups.Select(_ => new bool[_words.Count + 1])];
        _firstClass = [.. _groups.Select(_ => new bool[classes.Count])];
        for (int g = 0; g < _roots.Length; g++) Firsts(g, g, 0);
    }

    /// <summary>The words that rules name, each with its id; 0 stands for all others.</summary>
    public IReadOnlyDictionary<string, int> WordIds => _words;

    public int Group(string name) => _groups[name];

    /// <summary>Begins to read a stream; what groups matched where is remembered, so that no group is tried twice at one place.</summary>
    public Reader Read(ISymbolStream symbols) => new(this, symbols);

    /// <summary>One reading of one stream. Not safe for many threads.</summary>
    public sealed class Reader(RuleGrammar grammar, ISymbolStream symbols)
    {
        private readonly Dictionary<long, RuleMatch?> _known = [];

        internal RuleGrammar Grammar => grammar;
        internal ISymbolStream Symbols => symbols;

        /// <summary>The longest match of the group that begins at <paramref name="at"/>, or null.</summary>
        public RuleMatch? Longest(int group, int at)
        {
            if (!grammar.CanBegin(group, symbols, at)) return null;
            long key = ((long)at * grammar._roots.Length) + group;
            if (!_known.TryGetValue(key, out var match)) _known.Add(key, match = new Search(this, at).Run(grammar._roots[group]));
            return match;
        }
    }

    private bool CanBegin(int group, ISymbolStream symbols, int at)
    {
        if (_firstWord[group][symbols.Word(at)]) return true;
        foreach (var lexeme in symbols.Lexemes(at))
            if (_firstClass[group][lexeme.Class]) return true;
        return false;
    }

    private void Add(Rule rule, IReadOnlyList<string> classes)
    {
        foreach (var sequence in RulePattern.Expand(rule.Pattern))
        {
            var node = _roots[_groups[rule.Group]];
            foreach (string symbol in sequence) node = Step(node, symbol, rule, classes);
            if (sequence.Count > 0) node.Rule = Math.Min(node.Rule, _rules.Count);
        }
        _rules.Add(rule);
    }

    private Node Step(Node node, string symbol, Rule rule, IReadOnlyList<string> classes)
    {
        if (symbol[0] == '$')
            return Next(node.Groups, _groups.TryGetValue(symbol[1..], out int g) ? g : throw Unknown(rule, symbol));
        if (char.IsAsciiLetterUpper(symbol[0]))
        {
            for (int c = 0; c < classes.Count; c++)
                if (classes[c] == symbol) return Next(node.Classes, c);
            throw Unknown(rule, symbol);
        }
        string word = symbol.Length > 2 && symbol[0] == '"' ? symbol[1..^1] : symbol;
        if (!_words.TryGetValue(word, out int id)) _words.Add(word, id = _words.Count + 1);
        return Next(node.Words, id);
    }

    private static Node Next(Dictionary<int, Node> edges, int key)
    {
        if (!edges.TryGetValue(key, out var next)) edges.Add(key, next = new Node());
        return next;
    }

    private static FormatException Unknown(Rule rule, string symbol) => new($"{rule.File}:{rule.Line}: '{symbol}' is not known");

    private void Firsts(int into, int group, int depth)
    {
        if (depth > _roots.Length) throw new FormatException("rule groups call each other in a circle");
        foreach (int word in _roots[group].Words.Keys) _firstWord[into][word] = true;
        foreach (int cls in _roots[group].Classes.Keys) _firstClass[into][cls] = true;
        foreach (int called in _roots[group].Groups.Keys) Firsts(into, called, depth + 1);
    }

    /// <summary>One depth-first walk from one place.</summary>
    private sealed class Search(Reader reader, int first)
    {
        private readonly ISymbolStream _symbols = reader.Symbols;
        private readonly List<RuleStep> _path = [];
        private RuleStep[] _bestPath = [];
        private int _bestRule = int.MaxValue, _bestEnd = -1;

        public RuleMatch? Run(Node root)
        {
            Walk(root, first);
            return _bestEnd < 0 ? null : new(reader.Grammar._rules[_bestRule], first, _bestEnd, _bestPath);
        }

        private void Walk(Node node, int at)
        {
            if (node.Rule != int.MaxValue && (at > _bestEnd || (at == _bestEnd && node.Rule < _bestRule)))
                (_bestEnd, _bestRule, _bestPath) = (at, node.Rule, [.. _path]);
            if (at >= _symbols.Count) return;
            if (_symbols.Word(at) is not 0 and var word && node.Words.TryGetValue(word, out var next)) Walk(next, at + 1);
            if (node.Classes.Count > 0) WalkClasses(node, at);
            foreach (var (group, after) in node.Groups)
                if (reader.Longest(group, at) is { } called) Take(new(default, called, at), after, called.End);
        }

        private void WalkClasses(Node node, int at)
        {
            var lexemes = _symbols.Lexemes(at);
            for (int i = 0; i < lexemes.Length; i++)
                if (node.Classes.TryGetValue(lexemes[i].Class, out var next)) Take(new(lexemes[i], null, at), next, at + lexemes[i].Length);
        }

        private void Take(RuleStep step, Node next, int at)
        {
            _path.Add(step);
            Walk(next, at);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
