package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jielin.ScreenTest;
import org.jielin.common.ui.Snapshots;
import org.junit.jupiter.api.Test;

class PrintPreviewScreenTest extends ScreenTest {

    private static final PaperDocument PAPER = new PaperDocument("走访单", "", PaperDocument.Orientation.PORTRAIT,
            List.of(new Block.Table(List.of(Block.Column.left("姓名", 30).holding(Content.NAME), Block.Column.left("证号", 50).holding(Content.ID_NUMBER),
                    Block.Column.left("电话", 30).holding(Content.PHONE)), IntStream.range(0, 60)
                            .mapToObj(i -> Block.Row.of("谢𠮷", "310104194001011015", "13911112222")).toList(), 12)), "内部资料").madeAs(Preset.INTERNAL)
            .ofList("test");

    private void openPaper() {
        open(new PreviewPlace(PAPER, "roster"));
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
    }

    private void purpose(String text) {
        robot.interact(() -> node("purpose", ComboBox.class).getEditor().setText(text));
    }

    /** Does something that draws the paper anew and waits until it is there. */
    private void redraws(Runnable act) {
        Image before = node("picture", ImageView.class).getImage();
        robot.interact(act);
        await(() -> node("picture", ImageView.class).getImage() != before);
    }

    private String saved(String name) {
        Path file = folder.resolve(name);
        picked.add(file);
        click("savePdf");
        await(() -> Files.exists(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pagesAreTurnedAndThePaperIsSaved() {
        openPaper();
        click("next");
        await(() -> node("at", Label.class).getText().startsWith("2 / "));
        robot.push(KeyCode.PAGE_UP);
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
        purpose("入户走访");
        Path file = folder.resolve("saved.xlsx");
        picked.add(file);
        click("saveXlsx");
        await(() -> Files.exists(file));
        assertThat(saved("saved.pdf")).contains("谢𠮷", "13911112222", "内部").doesNotContain("310104194001011015");
    }

    @Test
    void withoutAPurposeTheSentenceStandsUnderTheFieldAndTheKeyboardIsThere() {
        openPaper();
        picked.add(folder.resolve("saved.pdf"));
        robot.interact(() -> node("picture", ImageView.class).requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        await(() -> !node("purposeError", Label.class).getText().isBlank());
        assertThat(node("purpose", ComboBox.class).isFocused()).isTrue();
        assertThat(folder.resolve("saved.pdf")).doesNotExist();
        purpose("存档");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        await(() -> Files.exists(folder.resolve("saved.pdf")));
        assertThat(node("purposeError", Label.class).getText()).isBlank();
    }

    @Test
    void theVersionDecidesWhatIsSeenAndSaved() {
        openPaper();
        redraws(() -> node("unmasked", CheckBox.class).setSelected(true));
        purpose("法院、司法所");
        assertThat(saved("whole.pdf")).contains("310104194001011015");
        redraws(() -> presets().setValue(Preset.POSTER));
        assertThat(node("unmasked", CheckBox.class).isDisabled()).isTrue();
        assertThat(node("unmasked", CheckBox.class).isSelected()).isFalse();
        purpose("");
        assertThat(saved("notice.pdf")).contains("谢**", "张贴公示").doesNotContain("谢𠮷", "1391111", "3101");
        click("columns");
        await(() -> node("columnsWithheld", Label.class).getText().contains("电话"));
    }

    @Test
    void columnsAreTickedAndPutInOrderByKeysAndRememberedForTheList() {
        openPaper();
        click("columns");
        ListView<?> list = node("columnList", ListView.class);
        await(() -> list.isFocused() && list.getSelectionModel().getSelectedIndex() == 0);
        redraws(() -> robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT));
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.interact(() -> list.getSelectionModel().select(2));
        redraws(() -> robot.push(KeyCode.SPACE));
        robot.interact(() -> Snapshots.write(list.getScene(), Path.of("target/screens/preview-columns.png")));
        purpose("入户走访");
        assertThat(saved("ordered.pdf")).contains("谢𠮷").doesNotContain("13911112222").containsPattern("证号\\s+姓名");
        PaperDocument other = new PaperDocument("另一份", "", PaperDocument.Orientation.PORTRAIT, PAPER.blocks(), "").ofList("others");
        redraws(() -> shell.open(new PreviewPlace(other, "other")));
        purpose("入户走访");
        assertThat(saved("other.pdf")).contains("139****2222").containsPattern("姓名\\s+证号");
        redraws(() -> shell.open(new PreviewPlace(PAPER.filtered(""), "again")));
        redraws(() -> node("unmasked", CheckBox.class).setSelected(true));
        purpose("入户走访");
        assertThat(saved("again.pdf")).doesNotContain("13911112222").containsPattern("证号\\s+姓名");
        click("columnsReset");
        assertThat(list.getItems()).hasSize(3);
        await(() -> saved("whole.pdf").contains("13911112222"));
    }

    @Test
    void theLastColumnStaysAndTheKeysOfTheListDoNotTurnPages() {
        openPaper();
        click("columns");
        ListView<?> list = node("columnList", ListView.class);
        for (int i = 0; i < 3; i++) {
            int place = i;
            robot.interact(() -> list.getSelectionModel().select(place));
            robot.push(KeyCode.SPACE);
        }
        settle();
        purpose("存档");
        assertThat(saved("one.pdf")).contains("13911112222").doesNotContain("谢𠮷");
    }

    @Test
    void aPasswordLocksTheFileAndMustNotBeShort() throws IOException {
        openPaper();
        purpose("上报街道");
        click("protect");
        robot.interact(() -> node("password", PasswordField.class).setText("short"));
        click("savePdf");
        await(() -> !node("passwordError", Label.class).getText().isBlank());
        robot.interact(() -> Snapshots.write(node("password", PasswordField.class).getScene(), Path.of("target/screens/preview.png")));
        robot.interact(() -> node("password", PasswordField.class).setText("jielin2026"));
        Path file = folder.resolve("locked.pdf");
        picked.add(file);
        click("savePdf");
        await(() -> Files.exists(file));
        try (PDDocument document = Loader.loadPDF(file.toFile(), "jielin2026")) {
            assertThat(document.isEncrypted()).isTrue();
        }
        picked.add(folder.resolve("locked.csv.zip"));
        robot.interact(node("saveCsv", MenuButton.class)::requestFocus);
        robot.push(KeyCode.SPACE);
        await(node("saveCsv", MenuButton.class)::isShowing);
        robot.interact(() -> Snapshots.write(node("saveCsv", MenuButton.class).getItems().getFirst().getStyleableNode().getScene(), Path.of("target/screens/preview-csv.png")));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> Files.exists(folder.resolve("locked.csv.zip")));
    }

    @Test
    void everythingFitsAndAnotherPaperBeginsAnew() {
        openPaper();
        purpose("上报街道");
        click("protect");
        robot.interact(() -> node("password", PasswordField.class).setText("jielin2026"));
        double right = node("previewScreen", Node.class).localToScene(node("previewScreen", Node.class).getBoundsInLocal()).getMaxX();
        for (String id : List.of("preset", "columns", "unmasked", "purpose", "protect", "password", "print", "saveCsv")) {
            Node option = robot.lookup("#" + id).query();
            Bounds bounds = option.localToScene(option.getBoundsInLocal());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(right);
            assertThat(bounds.getWidth()).as(id).isGreaterThan(30);
        }
        PaperDocument other = new PaperDocument("案件摘要", "", PaperDocument.Orientation.PORTRAIT, List.of(new Block.Paragraph("楼上漏水")), "");
        redraws(() -> shell.open(new PreviewPlace(other, "summary")));
        assertThat(presets().getValue()).isEqualTo(Preset.REPORT);
        assertThat(node("purpose", ComboBox.class).getEditor().getText()).isEmpty();
        assertThat(node("protect", CheckBox.class).isSelected()).isFalse();
        assertThat(node("columns", ToggleButton.class).isVisible()).isFalse();
        assertThat(node("saveCsv", Node.class).isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Preset> presets() {
        return node("preset", ComboBox.class);
    }

    @Test
    void withoutAPrinterThereIsAPlainSentence() {
        openPaper();
        click("print");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).isNotBlank();
    }
}
