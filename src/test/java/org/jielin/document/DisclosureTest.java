package org.jielin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jielin.common.text.Masking;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block.Column;
import org.jielin.document.Block.Fact;
import org.jielin.document.Block.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 23, 10, 0);
    private static final Map<Content, String> WHOLE = Map.of(Content.PLAIN, "12", Content.NAME, "谢𠮷、阿依努尔·艾合买提", Content.ADDRESS, "金柳苑 775弄28号101室",
            Content.ROOM, "101", Content.BIRTH, "1940-01-01", Content.PHONE, "女儿 13911112222", Content.ID_NUMBER, "310104194001011015", Content.HEALTH,
            "轮椅 联系13911112222", Content.TEXT, "证号310104194001011015，电话021-56781234");

    private static String shown(Preset preset, Content content, boolean unmasked) {
        PaperDocument paper = new PaperDocument("名单", "", PaperDocument.Orientation.PORTRAIT, List.of(new Block.Table(
                List.of(Column.left("序号", 10), Column.left("内容", 10).holding(content)), List.of(Row.of("1", WHOLE.get(content))), 9)), "内部资料");
        Row row = new Disclosure(preset, List.of(), unmasked, "", new char[0]).applyTo(paper, "周小梅", WHEN).table().orElseThrow().rows().getFirst();
        return row.cells().size() == 1 ? null : row.cells().getLast();
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    void thoseWhoWorkWithItSeeAllButWholeIdentityNumbers(Content content) {
        String masked = WHOLE.get(content).replace("310104194001011015", "3101**********1015");
        assertThat(shown(Preset.INTERNAL, content, false)).isEqualTo(masked);
        assertThat(shown(Preset.INTERNAL, content, true)).isEqualTo(WHOLE.get(content));
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 12", "NAME, 谢**、阿**", "ADDRESS, 金柳苑 775弄28号", "ROOM, ", "BIRTH, ", "PHONE, ", "ID_NUMBER, ", "HEALTH, ", "TEXT, "})
    void aNoticeTellsNothingByWhichSomebodyIsFound(Content content, String expected) {
        assertThat(shown(Preset.POSTER, content, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 12", "NAME, 谢𠮷、阿依努尔·艾合买提", "ADDRESS, 金柳苑 775弄28号101室", "ROOM, 101", "BIRTH, 1940-01-01", "PHONE, 女儿 139****2222",
            "ID_NUMBER, 3101**********1015", "HEALTH, 轮椅 联系139****2222", "TEXT, 证号3101**********1015，电话********1234"})
    void aReportNamesPeopleButNoWholeNumber(Content content, String expected) {
        assertThat(shown(Preset.REPORT, content, false)).isEqualTo(expected);
    }

    @Test
    void wholeIdentityNumbersAreForInternalPapersOnly() {
        assertThatThrownBy(() -> new Disclosure(Preset.REPORT, List.of(), true, "上报", new char[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columnsAreLeftOutAndPutInOrder() {
        List<Column> columns = IntStream.range(0, 3).mapToObj(i -> Column.left("栏" + i, 10)).toList();
        PaperDocument paper = new PaperDocument("名单", "", PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Table(columns, List.of(Row.band("3号"), Row.of("a", "b", "c")), 9)), "");
        Block.Table table = new Disclosure(Preset.REPORT, List.of(2, 0), false, "", new char[0]).applyTo(paper, "周小梅", WHEN).table().orElseThrow();
        assertThat(table.columns()).extracting(Column::title).containsExactly("栏2", "栏0");
        assertThat(table.rows()).extracting(Row::cells).containsExactly(List.of("3号"), List.of("c", "a"));
        PaperDocument numbers = new PaperDocument("名单", "", PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Table(List.of(Column.left("证号", 10).holding(Content.ID_NUMBER)), List.of(Row.of("1")), 9)), "");
        assertThatThrownBy(() -> Disclosure.of(Preset.POSTER, "").applyTo(numbers, "周小梅", WHEN))
                .isInstanceOf(UserMessageException.class);
    }

    @Test
    void aFormKeepsItsTablesAndANoticeLosesItsFreeWordsAndFacts() {
        PaperDocument paper = new PaperDocument("案件摘要", "承办：谢𠮷", PaperDocument.Orientation.PORTRAIT,
                List.of(new Block.Facts(List.of(Fact.of("编号", "1"), Fact.of("调解员", "谢𠮷").holding(Content.NAME), Fact.wide("电话", "13911112222")
                        .holding(Content.PHONE)), 2), new Block.Paragraph("谢𠮷住101室"), new Block.Table(List.of(Column.left("姓名", 10)), List.of(Row.of("x")), 9)),
                "内部资料");
        assertThat(paper.choosable()).isEmpty();
        assertThat(new Disclosure(Preset.REPORT, List.of(), false, "", new char[0]).applyTo(paper, "周小梅", WHEN).table().orElseThrow().columns()).hasSize(1);
        PaperDocument notice = Disclosure.of(Preset.POSTER, "").applyTo(paper, "周小梅", WHEN);
        assertThat(notice.toString()).contains("谢**", "（不公开）").doesNotContain("谢𠮷", "101", "139", "内部资料");
        assertThat(notice.foot()).isEqualTo("周小梅 2026-11-23 10:00 张贴公示");
    }

    @Test
    void thePurposeIsAskedUnlessThePaperIsANoticeOrPrintedAsUsual() {
        PaperDocument paper = new PaperDocument("走访单", "", PaperDocument.Orientation.PORTRAIT, List.of(), "").madeAs(Preset.INTERNAL);
        assertThat(Disclosure.of(Preset.POSTER, "").needsPurpose(paper, Export.Kind.FILE)).isFalse();
        assertThat(Disclosure.of(Preset.INTERNAL, "").needsPurpose(paper, Export.Kind.PRINT)).isFalse();
        assertThat(Disclosure.of(Preset.INTERNAL, "").needsPurpose(paper, Export.Kind.FILE)).isTrue();
        assertThat(Disclosure.of(Preset.REPORT, "").needsPurpose(paper, Export.Kind.PRINT)).isTrue();
        assertThat(new Disclosure(Preset.INTERNAL, List.of(), true, "", new char[0]).needsPurpose(paper, Export.Kind.PRINT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"永泰路775弄28号101室, 永泰路775弄28号", "5幢1单元301室, 5幢1单元", "三林苑2号, 三林苑2号", "康定路1299弄21号楼, 康定路1299弄21号楼", "5幢301号, 5幢", "3幢28号101室, 3幢28号",
            "28号101室2号床, 28号", "金柳苑 8号1楼楼道, 金柳苑 8号", "小区门口, 小区门口", "775-28-101, ''", "金柳苑一〇一室, 金柳苑", "三号一〇一室, 三号", "A座1203, A座"})
    void anAddressEndsAtTheEntrance(String address, String expected) {
        assertThat(Masking.entrance(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"赔偿15000000元, 赔偿15000000元", "打139 1111 2222或56781234, 打*********2222或****1234", "(2026)示范人调字第96号, (2026)示范人调字第96号",
            "20261123交付, 20261123交付", "电话１３９１１１１２２２２, 电话１３９****２２２２"})
    void numbersInFreeWordsAreFoundAndMoneyAndDaysStay(String text, String expected) {
        assertThat(Masking.phonesIn(Masking.idNumbersIn(text))).isEqualTo(expected);
    }

    @Test
    void whatIsNoRightIdentityNumberIsMaskedToo() {
        assertThat(Masking.idNumbers("310104 19400101 1015（待核实）")).isEqualTo("3101************1015（待核实）");
        assertThat(Masking.idNumbers("3101**********1015")).isEqualTo("3101**********1015");
        assertThat(Masking.idNumbers("E12345678")).isEqualTo("E1*****78");
        assertThat(Masking.idNumbers("1234 (doubtful)")).isEqualTo("**** (doubtful)");
    }
}
