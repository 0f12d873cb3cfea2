package org.jielin.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files opened in the second Java: what it reads, and the sentence for each file that it can't. */
class SheetReaderTest {

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String refusal(Path file) {
        try (SheetReader reader = new SheetReader()) {
            return reader.read(file).refusal().key();
        }
    }

    @Test
    void oneReaderReadsAllFilesAndLeavesNothingBehind() throws IOException {
        try (SheetReader reader = new SheetReader()) {
            assertThat(reader.read(file("名册.csv", "门牌,姓名\n1号,甲一\n")).sheets().getFirst().rows()).hasSize(2);
            assertThat(reader.read(folder.resolve("没有.csv")).refusal().key()).isEqualTo("import.file.missing");
            assertThat(reader.read(Path.of("assets/sample-office/独居高龄老人花名册.xls")).sheets().getFirst().rows()).hasSizeGreaterThan(300);
            assertThat(reader.pasted("门牌\t姓名\n1号\t甲一\n", "粘贴").sheets().getFirst().rows().getLast().cell(1).text()).isEqualTo("甲一");
            assertThat(reader.pasted("<table><tr><td>门牌<td>姓名</table>", "粘贴").sheets().getFirst().rows().getFirst().cell(1).text()).isEqualTo("姓名");
        }
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("sheets" + ProcessHandle.current().pid()))).isEmpty();
        }
    }

    @Test
    void everyFileThatIsNoListGetsItsOwnSentence() throws IOException {
        assertThat(refusal(folder)).isEqualTo("import.file.folder");
        assertThat(refusal(folder.resolve("没有.xlsx"))).isEqualTo("import.file.missing");
        assertThat(refusal(file("~$名册.xlsx", "x"))).isEqualTo("import.file.lock_file");
        assertThat(refusal(file("空.xlsx", ""))).isEqualTo("import.file.empty");
        assertThat(refusal(file("信.pdf", "%PDF-1.7"))).isEqualTo("import.file.other_format");
        assertThat(refusal(file("坏.xlsx", "PK\3\4 no zip"))).isEqualTo("import.file.unreadable");
        Path large = folder.resolve("大.csv");
        try (SeekableByteChannel channel = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(Limits.BYTES).write(ByteBuffer.wrap(new byte[] {1}));
        }
        assertThat(refusal(large)).isEqualTo("import.file.large");
    }

    @Test
    void aNameThatTurnsTheWritingRoundIsToldWithoutThat() throws IOException {
        try (SheetReader reader = new SheetReader()) {
            assertThat(reader.read(file("名册\u202Excod.xlsx", "")).refusal().getMessage()).contains("名册xcod.xlsx");
        }
    }

    @Test
    void aFileThatFillsTheMemoryIsRefusedAndTheNextOneIsRead() throws IOException {
        Path deep = folder.resolve("深.html");
        Files.writeString(deep, "<html>" + "<table><tr><td>".repeat(2_500_000));
        try (SheetReader reader = new SheetReader()) {
            assertThat(reader.read(deep).refusal().key()).isIn("import.file.memory", "import.file.slow", "import.file.unreadable");
            assertThat(reader.read(file("名册.csv", "门牌,姓名\n1号,甲一\n")).refusal()).isNull();
        }
    }

    @Test
    void macrosAndLinksAreSaid() throws IOException {
        Path file = folder.resolve("宏.xlsm");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"xl/workbook.xml", "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        try (SheetReader reader = new SheetReader()) {
            assertThat(reader.read(file).remarks()).hasSize(2).allMatch(remark -> remark.contains("宏.xlsm"));
        }
    }
}
