package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jielin.ScreenTest;
import org.junit.jupiter.api.Test;

class PrintPreviewScreenTest extends ScreenTest {

    private static final PaperDocument PAPER = new PaperDocument("走访单", "", PaperDocument.Orientation.PORTRAIT,
            List.of(new Block.Table(List.of(Block.Column.left("姓名", 30)), IntStream.range(0, 60).mapToObj(i -> Block.Row.of("谢𠮷")).toList(), 12)), "");

    @Test
    void pagesAreTurnedAndThePaperIsSaved() {
        open(new PreviewPlace(PAPER, "roster"));
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
        click("next");
        await(() -> node("at", Label.class).getText().startsWith("2 / "));
        robot.push(KeyCode.PAGE_UP);
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
        Path file = folder.resolve("saved.xlsx");
        picked.add(file);
        click("saveXlsx");
        await(() -> Files.exists(file));
        picked.add(folder.resolve("saved.pdf"));
        click("savePdf");
        await(() -> Files.exists(folder.resolve("saved.pdf")));
    }

    @Test
    void withoutAPrinterThereIsAPlainSentence() {
        open(new PreviewPlace(PAPER, "roster"));
        await(() -> node("at", Label.class).getText().startsWith("1 / "));
        click("print");
        await(() -> robot.lookup("#messageClose").tryQuery().isPresent());
        assertThat(node("dialogText", Label.class).getText()).isNotBlank();
    }
}
