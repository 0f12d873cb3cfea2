package org.jielin.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jielin.common.db.DaoTest;
import org.jielin.common.ui.Progress;
import org.jielin.document.Block;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitRosterTest extends DaoTest {

    @TempDir
    Path files;

    private PaperDocument roster() throws IOException {
        Path elders = Files.writeString(files.resolve("梅园新村老人名册.csv"), """
                门栋,室号,姓名,身份证号,走访频次,行动能力,紧急联系人及电话
                10号,101,谢𠮷,,每月一次,轮椅,女儿 谢小妹 13911112222
                2号,1001,魏䶮,310104194001011015,每月一次,自理,
                2号,201,许𬱖,,每月一次,自理,
                """);
        new ImportService(database, CLOCK).run(List.of(elders), ImportOptions.AUTO, Progress.NONE);
        new VisitService(database, CLOCK).plan(TODAY.plusDays(8), TODAY.plusDays(37));
        return new VisitRoster(database, CLOCK).document(TODAY.plusDays(8), TODAY.plusDays(37), null);
    }

    @Test
    void doorsComeInWalkingOrder() throws IOException {
        Block.Table table = roster().table().orElseThrow();
        assertThat(table.rows().stream().map(row -> row.band() ? row.cells().getFirst() : row.cells().get(3)).toList())
                .containsExactly("梅园新村 2号", "许𬱖", "魏䶮", "梅园新村 10号", "谢𠮷");
    }

    @Test
    void onANoticeBoardNobodyIsFound() throws IOException {
        PaperDocument roster = roster();
        assertThat(roster.preset()).isEqualTo(Preset.INTERNAL);
        assertThat(Disclosure.of(Preset.POSTER, "").applyTo(roster, "周小梅", TODAY.atStartOfDay()).toString()).contains("谢**", "梅园新村 10号")
                .doesNotContain("谢𠮷", "谢小妹", "1391111", "轮椅", "[101,", "1001");
    }

    @Test
    void thePaperReadsBackWithWhatToKnowAtTheDoorAndNoIdentityNumber() throws IOException {
        Path pdf = files.resolve("roster.pdf");
        new Exports(export -> {
        }, () -> "周小梅", CLOCK).save(roster(), Disclosure.of(Preset.INTERNAL, "入户走访"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("走访单", "谢𠮷", "魏䶮", "许𬱖", "轮椅", "13911112222", "签名").doesNotContain("19400101");
        }
    }
}
