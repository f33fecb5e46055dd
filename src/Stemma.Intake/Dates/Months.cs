namespace Stemma.Intake.Dates;

/// <summary>Names of months, with their usual short forms, in the languages of most news sites. Common knowledge, written down by hand.</summary>
internal static class Months
{
    private static readonly string[] Table =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia leden ledna január ianuarie ocak yanvar tammikuu tammikuuta января январь янв січня студзеня януари jaanuar sausio janvāris siječnja",
        "february feb febr februar feber février févr fevrier febrero febbraio fevereiro fev februari luty lutego únor února február februarie şubat fevral helmikuu helmikuuta февраля февраль фев лютого лютага февруари veebruar vasario februāris veljače",
        "march mar märz mrz mars marzo março maart mrt marzec marca březen března március martie mart maaliskuu maaliskuuta марта март мар березня сакавіка märts kovo marts ožujka",
        "april apr avril avr abril abr aprile kwiecień kwietnia duben dubna április aprilie nisan aprel huhtikuu huhtikuuta апреля апрель апр квітня красавіка април aprill balandžio aprīlis travnja",
        "may mai mayo maggio mag maio mei maj květen května május mayıs toukokuu toukokuuta мая май травня май gegužės maijs svibnja",
        "june jun juni juin junio giugno giu junho czerwiec czerwca červen června június iunie haziran iyun kesäkuu kesäkuuta июня июнь июн червня чэрвеня юни juuni birželio jūnijs lipnja",
        "july jul juli juillet juil julio luglio lug julho lipiec lipca červenec července július iulie temmuz iyul heinäkuu heinäkuuta июля июль июл липня ліпеня юли juuli liepos jūlijs srpnja",
        "august aug août aout agosto ago augustus sierpień sierpnia srpen srpna augusztus ağustos avqust elokuu elokuuta августа август авг серпня жніўня augusti rugpjūčio augusts kolovoza",
        "september sep sept septembre septiembre settembre set setembro wrzesień września září szeptember septembrie eylül sentyabr syyskuu syyskuuta сентября сентябрь сен вересня верасня септември rugsėjo septembris rujna",
        "october oct oktober okt octobre octubre ottobre ott outubro out październik października říjen října október octombrie ekim oktyabr lokakuu lokakuuta октября октябрь окт жовтня кастрычніка октомври oktoober spalio oktobris",
        "november nov novembre noviembre novembro listopad listopada listopadu november noiembrie kasım noyabr marraskuu marraskuuta ноября ноябрь ноя листопада лістапада ноември lapkričio novembris studenoga",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia prosinec prosince december decembrie aralık dekabr joulukuu joulukuuta desember des декабря декабрь дек грудня снежня декември detsember gruodžio decembris prosinca",
    ];

    private static readonly Dictionary<string, int> Numbers = Build();

    /// <summary>1 to 12 for a month's name or short form, without its full stop and in any case; 0 for other words.</summary>
    public static int Of(string word) => Numbers.GetValueOrDefault(word.TrimEnd('.').ToLowerInvariant());

    private static Dictionary<string, int> Build()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int m = 0; m < 12; m++)
            foreach (var word in Table[m].Split(' ')) numbers.TryAdd(word, m + 1);
        return numbers;
    }
}
