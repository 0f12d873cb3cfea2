package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {

    private static final String MARK = "周小梅 2026-11-23 10:00 上报";
    private static final String PASSWORD = "街道密码2026";
    private static final PaperDocument PAPER = new PaperDocument("居民名单", "", PaperDocument.Orientation.LANDSCAPE,
            List.of(new Block.Table(List.of(Column.left("姓名", 30).holding(Content.NAME), Column.left("电话", 30).holding(Content.PHONE)),
                    List.of(Row.band("3号"), Row.of("谢𠮷", "13911112222"), Row.of("魏䶮", "")), 9)), "内部资料");

    @TempDir
    Path folder;
    private final List<Export> log = new ArrayList<>();
    private final Exports exports = exports(log::add);

    private static Exports exports(ExportLog log) {
        return new Exports(log, () -> "周小梅", Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    private static Disclosure report(String password) {
        return Disclosure.of(Preset.REPORT, "上报街道").protectedBy(password);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theLogHasItBeforeAnythingIsWritten() throws IOException {
        exports(export -> {
            assertThat(filesUnchecked()).isEmpty();
            log.add(export);
        }).save(PAPER, report(""), folder.resolve("list.pdf"));
        assertThat(log).containsExactly(new Export(Export.Kind.FILE, "居民名单", "list.pdf", "PDF", Preset.REPORT, false, "上报街道", 2, false));
        assertThat(files()).containsExactly("list.pdf");
    }

    private List<String> filesUnchecked() {
        try {
            return files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatCannotBeLoggedDoesNotLeave() throws IOException {
        Exports broken = exports(export -> {
            throw new IllegalStateException("no log");
        });
        for (Format format : Format.values()) {
            for (String password : List.of("", PASSWORD)) {
                assertThatThrownBy(() -> broken.save(PAPER, report(password), folder.resolve("sub/list" + format.ending()))).hasMessage("no log");
            }
        }
        assertThatThrownBy(() -> broken.print(PAPER, report(""), (pdf, title) -> {
            throw new AssertionError("printed");
        })).hasMessage("no log");
        assertThat(files()).isEmpty();
    }

    @Test
    void withoutAPurposeOrWithAShortPasswordNothingIsLoggedNorWritten() throws IOException {
        assertThatThrownBy(() -> exports.save(PAPER, Disclosure.of(Preset.REPORT, " "), folder.resolve("list.pdf"))).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> exports.save(PAPER, report("short"), folder.resolve("list.pdf"))).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> exports.save(PAPER, report(""), folder.resolve("list.odt"))).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> exports.save(PAPER, report(""), folder.resolve("list.csv.zip"))).isInstanceOf(UserMessageException.class);
        assertThatThrownBy(() -> exports.print(PAPER, Disclosure.of(Preset.INTERNAL, ""), (pdf, title) -> true)).isInstanceOf(UserMessageException.class);
        assertThat(log).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsPrintedIsMaskedAndLogged() {
        List<String> printed = new ArrayList<>();
        assertThat(exports.print(PAPER, Disclosure.of(Preset.REPORT, ""), (pdf, title) -> printed.add(text(pdf)))).isTrue();
        assertThat(printed.getFirst()).contains("谢𠮷", "139****2222", MARK);
        assertThat(log).containsExactly(new Export(Export.Kind.PRINT, "居民名单", "", "PDF", Preset.REPORT, false, "", 2, false));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFormatThatPeopleReadBearsTheMark() throws IOException {
        byte[] pdf = Files.readAllBytes(exports.save(PAPER, report(""), folder.resolve("list.pdf")));
        assertThat(text(pdf)).containsOnlyOnce(MARK).contains("内部资料", "第 1 页").doesNotContain("13911112222");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getPatternNames()).as("the mark under the text").hasSize(1);
        }
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(exports.save(PAPER, report(""), folder.resolve("list.docx"))))) {
            assertThat(document.getFooterList().getFirst().getText()).contains("内部资料", MARK);
        }
        try (Workbook workbook = WorkbookFactory.create(exports.save(PAPER, report(""), folder.resolve("list.xlsx")).toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue()).isEqualTo(MARK);
            assertThat(sheet.getFooter().getLeft()).endsWith(MARK);
        }
        assertThat(Files.readString(exports.save(PAPER, report(""), folder.resolve("list.csv")))).doesNotContain("周小梅");
    }

    @Test
    void aTableOfOneColumnIsAWholeSpreadsheet() throws IOException {
        Path file = exports.save(PAPER, new Disclosure(Preset.REPORT, List.of(0), false, "存档", new char[0]), folder.resolve("list.xlsx"));
        try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
            assertThat(workbook.getSheetAt(0).getNumMergedRegions()).isZero();
        }
    }

    @Test
    void aProtectedPdfOpensOnlyWithItsPassword() throws IOException {
        byte[] pdf = Files.readAllBytes(exports.save(PAPER, report(PASSWORD), folder.resolve("list.pdf")));
        assertThat(log.getFirst().protectedByPassword()).isTrue();
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(pdf, "wrong")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument document = Loader.loadPDF(pdf, PASSWORD)) {
            assertThat(new PDFTextStripper().getText(document)).contains("谢𠮷", MARK);
            assertThat(document.getEncryption().getLength()).isEqualTo(256);
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Title(");
    }

    @Test
    void protectedWordAndExcelFilesOpenOnlyWithTheirPassword() throws Exception {
        Path docx = exports.save(PAPER, report(PASSWORD), folder.resolve("list.docx"));
        try (POIFSFileSystem file = new POIFSFileSystem(docx.toFile())) {
            Decryptor decryptor = new EncryptionInfo(file).getDecryptor();
            assertThat(decryptor.verifyPassword("wrong")).isFalse();
            assertThat(decryptor.verifyPassword(PASSWORD)).isTrue();
            assertThat(decryptor.getEncryptionInfo().getHeader().getKeySize()).isEqualTo(256);
            try (XWPFDocument document = new XWPFDocument(decryptor.getDataStream(file))) {
                assertThat(document.getTables().getFirst().getText()).contains("谢𠮷");
            }
        }
        byte[] xlsx = Files.readAllBytes(exports.save(PAPER, report(PASSWORD), folder.resolve("list.xlsx")));
        assertThatThrownBy(() -> WorkbookFactory.create(new ByteArrayInputStream(xlsx), "wrong")).isInstanceOf(EncryptedDocumentException.class);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(xlsx), PASSWORD)) {
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("谢𠮷");
        }
    }

    @Test
    void aProtectedCsvStandsInAnArchive() throws IOException {
        Path file = exports.save(PAPER, report(PASSWORD), folder.resolve("list.csv"));
        assertThat(file.getFileName()).hasToString("list.csv.zip");
        assertThat(exports.save(PAPER, report(PASSWORD), folder.resolve("other.csv.zip")).getFileName()).hasToString("other.csv.zip");
        assertThat(files()).containsExactlyInAnyOrder("list.csv.zip", "other.csv.zip");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("\u00E8\u00B0\u00A2");
        try (ZipFile wrong = new ZipFile(file.toFile(), "wrong".toCharArray())) {
            assertThatThrownBy(() -> wrong.getInputStream(wrong.getFileHeaders().getFirst()).readAllBytes()).isInstanceOf(ZipException.class);
        }
        try (ZipFile right = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
            FileHeader entry = right.getFileHeaders().getFirst();
            try (InputStream in = right.getInputStream(entry)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("谢𠮷", "139****2222");
            }
            assertThat(entry.getFileName()).isEqualTo("居民名单.csv");
        }
    }
}
