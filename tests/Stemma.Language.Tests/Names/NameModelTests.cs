using Shouldly;
using Stemma.Language;
using Stemma.Language.Names;
using Xunit;

namespace Stemma.Tests.Language.Names;

public sealed class NameModelTests
{
    [Theory]
    [InlineData(0, "not a")]
    [InlineData(100, "cut short")]
    public void ACutFileIsRefused(int length, string reason) =>
        Should.Throw<InvalidDataException>(() => NameModel.Read(new MemoryStream(Bytes()[..length]))).Message.ShouldContain(reason);

    [Fact]
    public void AChangedFileIsRefused()
    {
        byte[] bytes = Bytes();
        bytes[bytes.Length / 2] ^= 1;
        Should.Throw<InvalidDataException>(() => NameModel.Read(new MemoryStream(bytes))).Message.ShouldContain("checksum");
    }

    private static byte[] Bytes()
    {
        using var from = Resources.Open("models/names.bin");
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
