using Shouldly;
using Stemma.Intake.Languages;
using Xunit;

namespace Stemma.Tests.Intake.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The two ministers will meet again next month, their spokesman said.")]
    [InlineData("de", "Die beiden Minister wollen sich im nächsten Monat wieder treffen, sagte der Sprecher.")]
    [InlineData("nl", "De twee ministers willen elkaar volgende maand opnieuw ontmoeten, zei de woordvoerder.")]
    [InlineData("af", "Die twee ministers sal mekaar volgende maand weer ontmoet, het die woordvoerder gesê.")]
    [InlineData("fr", "Les deux ministres se rencontreront de nouveau le mois prochain, a déclaré le porte-parole.")]
    [InlineData("es", "Los dos ministros volverán a reunirse el próximo mes, dijo el portavoz del gobierno.")]
    [InlineData("pt", "Os dois ministros voltarão a encontrar-se no próximo mês, disse o porta-voz do governo.")]
    [InlineData("it", "I due ministri si incontreranno di nuovo il mese prossimo, ha detto il portavoce.")]
    [InlineData("ro", "Cei doi miniștri se vor întâlni din nou luna viitoare, a declarat purtătorul de cuvânt.")]
    [InlineData("pl", "Obaj ministrowie spotkają się ponownie w przyszłym miesiącu, powiedział rzecznik.")]
    [InlineData("cs", "Oba ministři se znovu setkají příští měsíc, řekl mluvčí ministerstva zahraničí.")]
    [InlineData("sk", "Obaja ministri sa znovu stretnú budúci mesiac, povedal hovorca ministerstva zahraničných vecí.")]
    [InlineData("sv", "De två ministrarna ska träffas igen nästa månad, sade talesmannen på tisdagen.")]
    [InlineData("fi", "Ministerit tapaavat toisensa jälleen ensi kuussa, tiedottaja sanoi tiistaina.")]
    [InlineData("hu", "A két miniszter jövő hónapban ismét találkozik, közölte a szóvivő kedden.")]
    [InlineData("tr", "İki bakan gelecek ay yeniden bir araya gelecek, dedi bakanlık sözcüsü.")]
    [InlineData("vi", "Hai bộ trưởng sẽ gặp lại nhau vào tháng tới, người phát ngôn cho biết.")]
    [InlineData("ru", "Министры снова встретятся в следующем месяце, сообщил представитель ведомства.")]
    [InlineData("uk", "Міністри знову зустрінуться наступного місяця, повідомив речник відомства.")]
    [InlineData("bg", "Двамата министри ще се срещнат отново следващия месец, каза говорителят.")]
    [InlineData("ar", "قال المتحدث باسم الوزارة إن الوزيرين سيلتقيان مرة أخرى الشهر المقبل")]
    [InlineData("fa", "سخنگوی وزارت خارجه گفت دو وزیر ماه آینده دوباره دیدار خواهند کرد")]
    [InlineData("ur", "ترجمان نے کہا کہ دونوں وزرا اگلے مہینے دوبارہ ملاقات کریں گے")]
    [InlineData("hi", "प्रवक्ता ने कहा कि दोनों मंत्री अगले महीने फिर मिलेंगे")]
    [InlineData("ne", "प्रवक्ताले भने कि दुवै मन्त्री अर्को महिना फेरि भेट्नेछन्")]
    [InlineData("el", "Οι δύο υπουργοί θα συναντηθούν ξανά τον επόμενο μήνα")]
    [InlineData("he", "שני השרים ייפגשו שוב בחודש הבא, אמר הדובר")]
    [InlineData("zh", "发言人说，两位部长将于下月再次会面，讨论边境问题。")]
    [InlineData("ja", "報道官によると、両大臣は来月再び会談する予定だという。")]
    [InlineData("ko", "대변인은 두 장관이 다음 달 다시 만날 것이라고 말했다.")]
    [InlineData("th", "โฆษกกล่าวว่ารัฐมนตรีทั้งสองจะพบกันอีกครั้งในเดือนหน้า")]
    [InlineData("bn", "মুখপাত্র বলেছেন, দুই মন্ত্রী আগামী মাসে আবার দেখা করবেন")]
    public void OneSentenceIsEnough(string language, string text) => LanguageGuess.Of(text).ShouldBe(language);

    /// <summary>A language that is not known is not its nearest relative (Swahili, Indonesian, Spanish, Russian), whatever the page declares of those that are known.</summary>
    [Theory]
    [InlineData("Abaphathiswa ababini baza kuphinda badibane kwinyanga ezayo, utshilo usithethi wabo namhlanje.", null, "und", "language.other")]
    [InlineData("Ongqongqoshe bobabili bazohlangana futhi ngenyanga ezayo, kusho umkhulumeli wabo ngoLwesibili.", "en", "und", "language.other")]
    [InlineData("Ka lua nga minita e hui hou ana i keia mahina aʻe, wahi a ka waha ʻolelo o ke aupuni.", null, "und", "language.other")]
    [InlineData("Abaphathiswa ababini baza kuphinda badibane kwinyanga ezayo, utshilo usithethi wabo namhlanje.", "xh", "xh", "page.lang")]
    [InlineData("Two men were taken to hospital after a crash on the A9 near Perth.", null, "en", "language.letters")]
    [InlineData("Fire crews were called to a warehouse blaze in Leeds overnight.", null, "en", "language.letters")]
    [InlineData("Lukashenko and Putin will meet in Minsk on Monday, the Kremlin said.", null, "en", "language.letters")]
    public void ALanguageThatIsNotKnownGetsNoName(string text, string? declared, string language, string rule)
    {
        var found = LanguageGuess.Of(text, declared);
        (found.Value, found.Rule).ShouldBe((language, rule));
    }

    /// <summary>Close languages in one sentence, without a declaration.</summary>
    [Theory]
    [InlineData("hr", "Nitko nije ozlijeđen, priopćila je policija, a uvjeti na cesti su tijekom srpnja bili dobri.")]
    [InlineData("sr", "Niko nije povređen, saopštila je policija, a uslovi na putu su tokom jula bili dobri.")]
    [InlineData("id", "Polisi mengatakan bahwa seorang pria ditahan karena kasus itu pada hari Kamis.")]
    [InlineData("ms", "Polis berkata bahawa seorang lelaki ditahan kerana kes itu pada hari Khamis.")]
    [InlineData("gl", "O goberno dixo onte que unha persoa foi detida polo incendio da cidade.")]
    [InlineData("pt", "O governo disse ontem que uma pessoa foi detida pelo incêndio da cidade.")]
    [InlineData("es", "El gobierno dijo ayer que una persona fue detenida por el incendio de la ciudad.")]
    [InlineData("no", "Politiet sier at noen ble hentet etter brannen og at mye av huset er borte.")]
    [InlineData("da", "Politiet siger at nogen blev hentet efter branden og at meget af huset er væk.")]
    public void CloseLanguagesAreToldByTheirOwnWords(string language, string text) => LanguageGuess.Of(text).ShouldBe(language);

    /// <summary>A mark of one language is none of its kin's, and marks move nothing where the letters say that it is another language.</summary>
    [Fact]
    public void MarksAreOfOneLanguageAndForItsKinOnly()
    {
        var rows = Stemma.Intake.Decoding.Encodings.DataLines.Of("language-kin.tsv").ToList();
        foreach (var group in rows.GroupBy(r => r[0]))
        {
            group.Select(r => r[1]).ShouldBe(group.Key.Split(' '));
            group.SelectMany(r => r[2].Split(' ')).ShouldBeUnique();
        }
        KinMarks.Weigh("tko netko nitko", ["hr", "sr", "sl"], [0.3, 0.3, 0.4]).ShouldBe([0.3, 0.3, 0.4]);
        double[] moved = KinMarks.Weigh("tko, netko", ["hr", "sr", "sl"], [0.3, 0.6, 0.1]);
        moved[0].ShouldBeGreaterThan(moved[1]);
        moved.Sum().ShouldBe(1, 1e-9);
    }

    [Fact]
    public void CapitalsDoNotMatter() => LanguageGuess.Of("DIE BEIDEN MINISTER WOLLEN SICH IM NÄCHSTEN MONAT WIEDER TREFFEN").ShouldBe("de");

    [Fact]
    public void AtLeastFiftyLanguagesAreKnown() => LanguageGuess.Known.Count.ShouldBeGreaterThan(65);

    [Theory]
    [InlineData("")]
    [InlineData("12.12.2022, 14:05")]
    [InlineData("Ok.")]
    [InlineData("\ud800\udc00\ud800")]
    [InlineData("https://x.test/")]
    public void TooLittleIsNotTold(string text) => LanguageGuess.Of(text).ShouldBe("und");

    [Theory]
    [InlineData("The two ministers will meet again next month, their spokesman said.", "de", "en", "language.letters")]
    [InlineData("Die beiden Minister wollen sich im nächsten Monat wieder treffen.", "en", "de", "language.letters")]
    [InlineData("12:05", "fr", "fr", "page.lang")]
    [InlineData("", null, "und", "language.letters")]
    [InlineData("报道说会议将于下月举行，双方将讨论边境问题。", "en", "zh", "language.script")]
    public void TheTextStandsAgainstTheDeclaration(string text, string? declared, string language, string rule)
    {
        var found = LanguageGuess.Of(text, declared);
        (found.Value, found.Rule).ShouldBe((language, rule));
    }

    [Theory]
    [InlineData("bs", "Premijer je rekao da će vlada sutra raspravljati o novom zakonu i budžetu.")]
    [InlineData("id", "Semua orang mempunyai hak yang sama.")]
    public void CloseLanguagesAreSettledByTheDeclaration(string declared, string text) => LanguageGuess.Of(text, declared).Value.ShouldBe(declared);

    [Theory]
    [InlineData("STLANG0\n0123456789")]
    [InlineData("STLANG1\n")]
    [InlineData("STLANG1\n0123456789")]
    [InlineData("")]
    public void AModelFileThatIsNoneIsRefused(string file) => Should.Throw<InvalidDataException>(() => LanguageTables.Read(new MemoryStream([.. file.Select(c => (byte)c)])));

    [Fact]
    public void ATableComesBackAsItWasWritten()
    {
        var table = new LanguageTable(Script.Latin, ["en", "de"], 4, 0.5f, [1, -1, 2, -2, 3, -3, 4, -4]);
        var file = new MemoryStream();
        LanguageTables.Write(file, [table]);
        var read = LanguageTables.Read(new MemoryStream(file.ToArray()))[Script.Latin];
        read.Weights.ShouldBe(table.Weights);
        read.Languages.ShouldBe(table.Languages);
        read.Judge("abc")!.Sum().ShouldBe(1, 1e-9);
    }
}
