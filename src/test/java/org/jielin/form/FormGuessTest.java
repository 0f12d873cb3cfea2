package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Progress;
import org.jielin.form.FormFiles.Sketch;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.imports.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms and lists, told apart by what an import reads of them. */
class FormGuessTest {

    @TempDir
    Path folder;

    private boolean waits(Path file) {
        try (Database database = TestOffice.create(folder.resolve("office" + System.nanoTime()))) {
            ReadFile read = new ImportService(database, DaoTest.CLOCK).read(List.of(file), ImportOptions.AUTO, Progress.NONE).getFirst();
            return FormGuess.waits(file, read.sheets(), read.wanted().stream().mapToInt(table -> table.rows().size()).sum());
        }
    }

    private boolean waits(String name, Sketch form) throws IOException {
        return waits(Files.write(folder.resolve(name), FormFiles.bytes(form.workbook)));
    }

    private static Sketch sketch() {
        return new Sketch(new XSSFWorkbook());
    }

    private static Sketch headed() {
        Sketch form = sketch();
        return form.row(0, form.title, "独居老人花名册", "", "", "", "", "").merge("A1:F1").row(1, form.head, "序号", "姓名", "性别", "身份证号码", "联系电话", "居住情况");
    }

    @Test
    void anEmptyFormWaits() throws IOException {
        for (String ending : List.of("xlsx", "xls")) {
            assertThat(waits(Files.write(folder.resolve("上报表." + ending), SheetFormTest.twoLines(ending)))).as("numbered rows, " + ending).isTrue();
        }
        Sketch form = headed().blank(2, 20, 6);
        assertThat(waits("空表.xlsx", form.row(21, form.head, "合计", "", "", "", "", ""))).as("blank rows and a sum").isTrue();
        assertThat(waits("表头.xlsx", headed())).as("nothing but a header").isTrue();
        Sketch example = headed();
        assertThat(waits("示例.xlsx", example.row(2, example.line, "例", "张三", "男", "11010119900101123X", "138 0000 0000", "独居").blank(3, 9, 6)))
                .as("an example").isTrue();
    }

    @Test
    void aFormOfOnePersonWaits() throws IOException {
        Sketch form = sketch();
        form.row(0, form.title, "独居老人登记表", "", "", "").merge("A1:D1").row(1, form.line, "姓名", "", "性别", "").row(2, form.line, "出生日期", "", "联系电话", "")
                .row(3, form.line, "家庭住址", "", "", "").merge("B4:D4");
        assertThat(waits("登记表.xlsx", form)).isTrue();
    }

    @Test
    void aListDoesNotWaitHoweverShortAndWhateverRoomIsLeftInIt() throws IOException {
        Sketch list = headed();
        list.row(2, list.line, "1", "谢小明", "男", "31010419400101101X", "139 1111 2222", "独居").row(3, list.line, "2", "", "", "", "", "").row(4, list.line, "3", "", "", "", "", "");
        assertThat(waits("名册.xlsx", list)).isFalse();
        Path csv = Files.writeString(folder.resolve("空.csv"), "姓名,门栋,室号\n", StandardCharsets.UTF_8);
        assertThat(waits(csv)).as("a kind of file that can't be filled").isFalse();
        try (Stream<Path> lists = Files.list(Path.of("assets/sample-office"))) {
            assertThat(lists.filter(file -> !file.toString().endsWith(".txt")).filter(this::waits)).isEmpty();
        }
    }

    @Test
    void aDocumentWaitsUnread() throws IOException {
        assertThat(waits(Files.write(folder.resolve("申请表.docx"), new byte[] {'P', 'K', 3, 4}))).isTrue();
    }
}
