package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jielin.common.db.DaoTest;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.Outcome;
import org.jielin.pairing.PairingDao;
import org.jielin.resident.PersonDao;
import org.jielin.shell.TodayPlace;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two ways through the whole program, from an empty office to paper. What was clicked goes to target/journeys.tsv. */
class JourneyTest extends ScreenTest {

    private static final Path STEPS = Path.of("target/journeys.tsv");

    private final List<String> steps = new ArrayList<>();

    @Override
    protected void click(String id) {
        steps.add("click\t" + id);
        super.click(id);
    }

    @Override
    protected void write(String id, String text) {
        steps.add("type\t" + id);
        super.write(id, text);
    }

    @BeforeAll
    static void beginAnew() throws IOException {
        Files.deleteIfExists(STEPS);
    }

    @AfterEach
    void keepSteps(TestInfo test) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lines.add(test.getTestMethod().orElseThrow().getName() + "\t" + (i + 1) + "\t" + steps.get(i));
        }
        Files.write(STEPS, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void rostersToPaper() throws IOException {
        open(new TodayPlace());
        picked.addAll(SampleScreenTest.spreadsheets());
        click("openImport");
        click("choose");
        await(() -> table("files").getItems().size() == 7 && !node("next", Button.class).isDisabled());
        click("next");
        click("next");
        awaitLong(() -> robot.lookup("#results").tryQuery().isPresent() && table("results").getItems().size() == 7);
        click("next");
        click("next");
        awaitLong(() -> database.reader(PersonDao.class).all().size() == 4650 && !node("undo", Button.class).isDisabled());
        click("railPAIRING");
        await(() -> table("table").getItems().size() == 320);
        click("propose");
        await(() -> table("table").getItems().size() == 320 && !node("accept", Button.class).isDisabled());
        click("accept");
        await(() -> database.reader(PairingDao.class).count(DaoTest.TODAY) == 320);
        click("railVISITS");
        click("plan");
        click("dialogAccept");
        await(() -> database.reader(VisitDao.class).count(VisitFilter.planned(null, null)) > 2000);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isEmpty());
        click("print");
        click("dialogAccept");
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
        Path paper = folder.resolve("roster.pdf");
        picked.add(paper);
        choosePurpose("入户走访");
        click("savePdf");
        await(() -> Files.exists(paper));
        assertThat(text(paper)).contains("走访单", "\u8D70\u8BBF", "签名", "陈忠林");
    }

    @Test
    void quarrelToSummary() throws IOException {
        open(new TodayPlace());
        click("railMEDIATION");
        click("add");
        write("applicants", "谢𠮷，13800001111，3号101");
        write("respondents", "阿依努尔•艾合买提");
        write("mediators", "周调解、沈调解");
        write("summary", "楼上漏水，厨房顶面受损。");
        click("dialogAccept");
        await(() -> robot.lookup("#accept").tryQuery().isPresent());
        long id = database.reader(CaseDao.class).rows(CaseFilter.ALL, 1).getFirst().id();
        click("accept");
        click("dialogAccept");
        await(() -> database.reader(CaseDao.class).find(id).state() == CaseState.ACCEPTED);
        await(() -> !node("session", Button.class).isDisabled());
        click("session");
        write("record", "双方到场，同意由楼上负责修缮。");
        click("dialogAccept");
        await(() -> database.reader(CaseDao.class).find(id).state() == CaseState.MEDIATING);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isEmpty());
        click("outcome");
        robot.interact(() -> outcomes().setValue(Outcome.WRITTEN_AGREEMENT));
        write("agreement", "楼上十日内修好防水，并赔偿1500元。");
        write("amount", "1500");
        click("dialogAccept");
        await(() -> database.reader(CaseDao.class).find(id).state() == CaseState.PERFORMING);
        await(() -> robot.lookup("#dialogAccept").tryQuery().isEmpty());
        click("export");
        await(() -> robot.lookup("#at").tryQueryAs(Label.class).filter(label -> label.getText().startsWith("1 / ")).isPresent());
        Path pdf = folder.resolve("summary.pdf");
        Path docx = folder.resolve("summary.docx");
        picked.add(pdf);
        choosePurpose("存档");
        click("savePdf");
        await(() -> Files.exists(pdf));
        picked.add(docx);
        click("saveDocx");
        await(() -> Files.exists(docx));
        assertThat(text(pdf).replaceAll("\\s", "")).contains("人民调解案件摘要", "谢𠮷", "阿依努尔·艾合买提", "1500.00", "2026-12-23");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx)); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("谢𠮷", "楼上十日内修好防水");
        }
    }

    private void choosePurpose(String purpose) {
        steps.add("type\tpurpose");
        robot.interact(() -> node("purpose", ComboBox.class).getEditor().setText(purpose));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Outcome> outcomes() {
        return node("outcome", ComboBox.class);
    }
}
