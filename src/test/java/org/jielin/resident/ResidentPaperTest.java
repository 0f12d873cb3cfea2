package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jielin.document.Block;
import org.jielin.document.Disclosure;
import org.jielin.document.PaperDocument;
import org.jielin.document.Preset;
import org.junit.jupiter.api.Test;

class ResidentPaperTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static ResidentRow row(long estate, String estateName) {
        return new ResidentRow(1, "谢𠮷", "", Sex.MALE, LocalDate.of(1980, 1, 1), BirthPrecision.DAY, "34052419800101001X", "", estate, 1, 1,
                estateName, "775弄", "", "28号", "101", 1, ResidenceCategory.UNKNOWN, 1L, Relation.HEAD, "谢𠮷", "13812345678", "独居|低保");
    }

    private static List<String> cells(List<ResidentRow> rows) {
        return cells(rows, Preset.REPORT);
    }

    private static List<String> cells(List<ResidentRow> rows, Preset preset) {
        Block.Table table = Disclosure.of(preset, "").applyTo(ResidentPaper.of(rows, "测试居委会", DAY), "周小梅", DAY.atStartOfDay()).table().orElseThrow();
        assertThat(table.rows()).allMatch(line -> line.cells().size() == table.columns().size());
        return table.rows().getFirst().cells();
    }

    @Test
    void numbersAreMaskedAndTheBirthdayIsNotTold() {
        assertThat(cells(List.of(row(1, "金柳苑")))).containsExactly("1", "775弄28号", "101", "谢𠮷", "谢𠮷", "户主", "男", "1980-01",
                "3405**********001X", "", "138****5678", "独居 低保");
    }

    @Test
    void aNoticeTellsNoRoomAndNoNumber() {
        assertThat(ResidentPaper.of(List.of(), "测试居委会", DAY).preset()).isEqualTo(Preset.REPORT);
        assertThat(cells(List.of(row(1, "金柳苑")), Preset.POSTER)).containsExactly("1", "775弄28号", "谢**", "谢**", "户主", "男", "");
    }

    @Test
    void severalEstatesAreToldApart() {
        assertThat(cells(List.of(row(1, "金柳苑"), row(2, "安澜花园"))).get(1)).isEqualTo("金柳苑 775弄28号");
    }

    @Test
    void anEmptyListIsAPaperToo() {
        PaperDocument paper = ResidentPaper.of(List.of(), "测试居委会", DAY);
        assertThat(paper.table().orElseThrow().rows()).isEmpty();
        assertThat(paper.subtitle()).contains("测试居委会", "0");
    }
}
