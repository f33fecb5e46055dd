using Stemma.Intake.Languages;

namespace Stemma.Training.Languages;

/// <summary>Which languages are learnt, where their texts are, and which are told by script alone.</summary>
internal static class LanguageList
{
    public static readonly IReadOnlyDictionary<Script, string[]> Learnt = new Dictionary<Script, string[]>
    {
        [Script.Latin] = "af az ca cs cy da de en es et eu fi fr ga gl ha hr hu id is it ku lt lv ms nl no pl pt ro sk sl so sq sr sv sw tl tr uz vi yo".Split(' '),
        [Script.Cyrillic] = "be bg kk ky mk mn ru sr tg uk".Split(' '),
        [Script.Arabic] = "ar fa ps ug ur".Split(' '),
        [Script.Devanagari] = "hi mr ne".Split(' '),
    };

    /// <summary>The class of what is in none of them.</summary>
    public const string Other = "und";

    /// <summary>Declarations in languages that are not told: what the class of others is learnt from. Dialects of the languages above and their closest kin (Bosnian, Asturian, Scots, Faroese) are left out.</summary>
    public static readonly IReadOnlyDictionary<Script, string[]> Others = new Dictionary<Script, string[]>
    {
        [Script.Latin] = ("aka_fante ace ayr bam bcl bem bis bug cha cjk cos dag dyu ewe fij fon gaa glv gug haw hil ibo jav kal kde kin kng kri lia lob lua lug mad men mlt mos nav nbl nds nya_chinyanja oci_1 pap plt pon roh sag sme sna snk src srr sun tah tem tiv tpi tsn tuk_latn ven war xho yap epo hsb umb lin sot ceb min quy bre").Split(' '),
        [Script.Cyrillic] = "abk alt cjs evn kbd kjh koi oss tyv yrk tat".Split(' '),
        [Script.Arabic] = ["skr"],
        [Script.Devanagari] = ["bho", "san"],
    };

    /// <summary>The same for the test: no language of these was learnt.</summary>
    public static readonly string[] OthersTested = "dyo fur gla hat_kreyol hms ilo kaa kmb lat ltz lus mah mri ndo nso pam pau run smo ssw sus tet ton tso_MZ wol zul ban vec chv sah ady eve pnb mai mag".Split(' ');

    public static readonly IReadOnlyDictionary<Script, int> Rows = new Dictionary<Script, int> { [Script.Latin] = 1 << 16, [Script.Cyrillic] = 1 << 15, [Script.Arabic] = 1 << 14, [Script.Devanagari] = 1 << 14 };

    /// <summary>Languages without another source here: the first half of the Declaration is learnt from, the second is for the test.</summary>
    public static readonly IReadOnlySet<string> FromHalfDeclaration = new HashSet<string>("ha ku ky ps so yo".Split(' '), StringComparer.Ordinal);

    /// <summary>The Declaration's files for each language of the test, learnt or told by script.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Declarations = (
        "af=afr am=amh ar=arb az=azj_latn be=bel bg=bul bn=ben ca=cat cs=ces cy=cym da=dan de=deu_1996 el=ell_monotonic en=eng es=spa et=est eu=eus fa=pes_1,pes_2 fi=fin fr=fra ga=gle gl=glg gu=guj ha=hau_NG,hau_NE he=heb hi=hin hr=hrv hu=hun " +
        "hy=hye id=ind is=isl it=ita ja=jpn ka=kat kk=kaz km=khm kn=kan ko=kor ku=kmr ky=kir lo=lao lt=lit lv=lav mk=mkd ml=mal mn=khk mr=mar ms=mly_latn my=mya ne=nep nl=nld no=nob,nno pa=pan pl=pol ps=pbu pt=por_PT,por_BR ro=ron_2006 ru=rus " +
        "si=sin sk=slk sl=slv so=som sq=als sr=srp_cyrl,srp_latn sv=swe sw=swh ta=tam te=tel tg=tgk th=tha tl=tgl tr=tur ug=uig_arab uk=ukr ur=urd,urd_2 uz=uzn_latn vi=vie yo=yor zh=cmn_hans,cmn_hant")
        .Split(' ').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1].Split(','), StringComparer.Ordinal);
}
