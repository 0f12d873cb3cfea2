package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.ScreenTest;
import org.jielin.audit.AuditDao;
import org.jielin.audit.AuditFilter;
import org.jielin.common.ui.Snapshots;
import org.jielin.document.FormPlace;
import org.jielin.form.FormFiles.Sketch;
import org.jielin.imports.ImportPlace;
import org.jielin.resident.ContactKind;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class FormFillScreenTest extends ScreenTest {

    private long first;

    @Override
    protected void prepare() {
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "3号"), "101");
        first = samples.resident(unit, "谢𠮷", Sex.MALE, LocalDate.of(1940, 1, 1));
        samples.contact(first, ContactKind.MOBILE, "13911112222");
        samples.resident(unit, "沈桂珍", Sex.FEMALE, LocalDate.of(1942, 5, 6));
    }

    private Path form() throws IOException {
        Sketch form = new Sketch(new XSSFWorkbook());
        form.row(0, form.title, "____年度独居老人花名册", "", "", "", "", "").merge("A1:F1").row(1, form.head, "序号", "姓名", "性别", "身份证号码", "联系电话", "居住情况")
                .blank(2, 2, 6).row(3, form.head, "合计", "", "", "", "", "");
        return Files.write(folder.resolve("独居老人花名册(空表).xlsx"), FormFiles.bytes(form.workbook));
    }

    private void picture(String name) {
        robot.interact(() -> Snapshots.write(node("formScreen", Node.class).getScene(), Path.of("target/screens/form-" + name + ".png")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aListGoesIntoAFormInFourSteps() throws IOException {
        open(new ResidentListPlace());
        click("fillForm");
        await(() -> robot.lookup("#sourceCount").tryQueryAs(Label.class).filter(label -> label.getText().contains("2")).isPresent());
        picture("file");
        picked.add(form());
        click("chooseFile");
        await(() -> node("stepMapping", Node.class).isVisible());
        assertThat(((ComboBox<FormField>) node("slot4", ComboBox.class)).getValue()).isEqualTo(FormField.PHONE);
        robot.interact(() -> ((ComboBox<FormField>) node("slot5", ComboBox.class)).setValue(FormField.TAGS));
        settle();
        picture("mapping");
        click("nextStep");
        await(() -> node("lines", TableView.class).getItems().size() >= 3);
        picture("preview");
        click("nextStep");
        click("nextStep");
        await(() -> !node("purposeError", Label.class).getText().isBlank());
        robot.interact(() -> node("purpose", ComboBox.class).getEditor().setText("上报街道"));
        Path filled = folder.resolve("filled.xlsx");
        picked.add(filled);
        click("nextStep");
        await(() -> node("result", Label.class).getText().contains("filled.xlsx"));
        picture("save");
        try (Workbook workbook = WorkbookFactory.create(filled.toFile())) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).startsWith("2026");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(4).getStringCellValue()).isEqualTo("139****2222");
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("合计");
        }
        assertThat(database.reader(AuditDao.class).entries(AuditFilter.ALL, 10).toString()).contains("filled.xlsx");
    }

    @Test
    void aFormThatCameToBeImportedIsLedHere() throws IOException {
        open(new ImportPlace(List.of(form())));
        await(() -> table("files").getItems().size() == 1);
        assertThat(node("headline", Label.class).getText()).contains("没有名册");
        assertThat(robot.lookup("#remarks").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("等着填的表"));
        robot.interact(() -> Snapshots.write(shellRoot().getScene(), Path.of("target/screens/import-form.png")));
        click("openForm");
        await(() -> robot.lookup("#stepMapping").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(node("formName", Label.class).getText()).isEqualTo("独居老人花名册(空表).xlsx");
    }

    @Test
    void aFileThatIsNoFormIsSaidPlainlyAndTheFirstStepStays() throws IOException {
        open(new FormPlace("", List.of(first)));
        Path file = Files.write(folder.resolve("表.doc"), new byte[] {1});
        picked.add(file);
        click("chooseFile");
        await(() -> robot.lookup("#dialogText").tryQuery().isPresent());
        assertThat(node("stepFile", Node.class).isVisible()).isTrue();
        assertThat(node("nextStep", Node.class).isDisabled()).isTrue();
    }
}
