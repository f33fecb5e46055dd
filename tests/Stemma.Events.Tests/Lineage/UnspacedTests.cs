using Shouldly;
using Stemma.Events.Lineage;
using Stemma.Events.Words;
using Stemma.Model;
using Xunit;

namespace Stemma.Tests.Events.Lineage;

/// <summary>Copies are found in languages that put no spaces between words, and in those that are not analysed.</summary>
public sealed class UnspacedTests
{
    private const string Chinese = "渡轮在霍林角附近搁浅\n海岸警卫队表示，一艘载有二百一十二名乘客的渡轮星期二清晨在霍林角附近搁浅。\n救生艇在三小时内将所有人接下了船。\n船长告诉调查人员，一张渔网缠住了左舷螺旋桨。\n港务长在潜水员检查船体之前关闭了航道。";
    private const string OtherChinese = "议会争论游泳池\n镇议会星期二第三次推迟了关于室内游泳池的决定。\n议员们说，仅屋顶的费用就会超过整座建筑在一九七四年的造价。\n两所学校的学生在会议前递交了一份四千人签名的请愿书。";
    private const string Thai = "เรือข้ามฟากเกยตื้น\nเรือข้ามฟากที่มีผู้โดยสารสองร้อยสิบสองคนเกยตื้นใกล้แหลมเมื่อเช้าวันอังคาร หน่วยยามฝั่งกล่าว\nเรือชูชีพรับทุกคนลงจากเรือภายในสามชั่วโมง\nกัปตันบอกเจ้าหน้าที่สอบสวนว่าอวนจับปลาพันใบพัดเรือ";
    private const string Hindi = "नौका फँस गई\nतटरक्षक ने कहा कि दो सौ बारह यात्रियों वाली एक नौका मंगलवार सुबह तट के पास फँस गई।\nजीवनरक्षक नौकाओं ने तीन घंटे में सभी को उतार लिया।\nकप्तान ने जाँचकर्ताओं को बताया कि एक जाल पंखे में उलझ गया था।";

    private static IReadOnlyList<TextRelation> Relations(params string[] texts)
    {
        var reports = texts.Select((t, i) => Analysis.Without(Reports.Reading($"{i}.txt", t), "not English", Written.Unknown)).ToList();
        return TextLineage.Find(reports, new TermWeights(reports.Select(r => (IReadOnlySet<string>)WordScan.Scan(r.Reading).Select(w => w.Term).ToHashSet(StringComparer.Ordinal))), []);
    }

    [Theory]
    [InlineData(Chinese, "星期二清晨", "周二早上")]
    [InlineData(Thai, "เมื่อเช้าวันอังคาร", "ในเช้าวันพุธ")]
    [InlineData(Hindi, "मंगलवार सुबह", "बुधवार को")]
    public void ACopyWithAnotherWordIsFound(string original, string from, string to)
    {
        string copy = original.Replace(from, to, StringComparison.Ordinal);
        copy.ShouldNotBe(original);
        Relations(original, copy).ShouldHaveSingleItem().Kind.ShouldBe(LineageKind.Copy);
    }

    [Fact]
    public void ReportsOnDifferentThingsAreUnrelated() => Relations(Chinese, OtherChinese).ShouldBeEmpty();

    [Fact]
    public void EachLetterWithItsSignsIsAWordAndSpacedWordsStayWhole()
    {
        Words("二百 cars").ShouldBe(["二", "百", "car"]);
        Words("ที่นี่").ShouldBe(["ที่", "นี่"]);
        Words("हिन्दी में").ShouldBe(["हिन्दी", "में"]);
        Words("مدينة القاهرة").ShouldBe(["مدينة", "القاهرة"]);
    }

    private static string[] Words(string text)
    {
        var words = new List<Word>();
        WordScan.Scan(text, new(0, text.Length), words);
        return [.. words.Select(w => w.Term)];
    }
}
