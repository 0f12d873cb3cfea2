package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jielin.imports.sheet.Cell;
import org.jielin.imports.sheet.Sheet;
import org.jielin.imports.sheet.SheetRow;
import org.junit.jupiter.api.Test;

/** Which lists are seen in a sheet, and which of its rows are people. Cells are parted by |; one that begins with ^ is merged. */
class TableFinderTest {

    private static Sheet sheet(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new SheetRow(rows.size() + 1, false, Arrays.stream(line.split("\\|", -1)).map(String::strip)
                    .map(text -> text.startsWith("^") ? new Cell(text.substring(1), text.substring(1), null, true, false) : Cell.of(text)).toList()));
        }
        return new Sheet("", false, rows, Set.of());
    }

    private static List<Table> tables(String... lines) {
        return TableFinder.in(sheet(lines), "名册.xlsx", Optional.empty());
    }

    private static List<String> column(Table table, Field field) {
        return table.rows().stream().map(row -> row.cell(table.columns().get(field)).text()).toList();
    }

    @Test
    void twoListsOneBelowTheOtherAreTwoTablesOfTheirOwnKind() {
        List<Table> tables = tables("金柳苑居民花名册", "门栋|室号|姓名|与户主关系|身份证号", "1号|101|甲一|户主|", "1号|102|甲二|户主|", "合计|2人|||", "",
                "志愿者名单", "姓名|电话|所属队伍|可结对人数", "乙一|13800001111|红袖章|3", "填表人:张三|审核:李四||");
        assertThat(tables).extracting(Table::kind).containsExactly(ImportKind.RESIDENTS, ImportKind.VOLUNTEERS);
        assertThat(column(tables.getFirst(), Field.NAME)).containsExactly("甲一", "甲二");
        assertThat(column(tables.getLast(), Field.NAME)).containsExactly("乙一");
        assertThat(tables.getFirst().title()).isEqualTo("金柳苑居民花名册");
        assertThat(tables.getLast().title()).isEqualTo("志愿者名单");
    }

    @Test
    void aListPrintedInTwoColumnsIsReadWhole() {
        List<Table> tables = tables("门栋|室号|姓名|电话|门栋|室号|姓名|电话", "1号|101|甲一|13800001111|2号|101|乙一|13800001114",
                "1号|102|甲二|13800001112|2号|102|乙二|", "1号|103|甲三||||");
        assertThat(tables).extracting(Table::kind).containsExactly(ImportKind.RESIDENTS, ImportKind.RESIDENTS);
        assertThat(column(tables.getFirst(), Field.NAME)).containsExactly("甲一", "甲二", "甲三");
        assertThat(column(tables.getLast(), Field.NAME)).containsExactly("乙一", "乙二");
        assertThat(tables.getLast().columns()).containsEntry(Field.ENTRANCE, 4).containsEntry(Field.PHONE, 7);
    }

    @Test
    void listsOfTwoKindsBesideEachOtherArePartedByTheEmptyColumn() {
        List<Table> tables = tables("门栋|室号|姓名|与户主关系||志愿者姓名|联系方式|所属队伍|可结对人数", "1号|101|甲一|户主||乙一|13800001111|红袖章|3",
                "1号|102|甲二|户主|||||");
        assertThat(tables).extracting(Table::kind).containsExactly(ImportKind.RESIDENTS, ImportKind.VOLUNTEERS);
        assertThat(column(tables.getFirst(), Field.NAME)).containsExactly("甲一", "甲二");
        assertThat(column(tables.getLast(), Field.NAME)).containsExactly("乙一");
    }

    @Test
    void anEmptyColumnInsideOneListPartsNothing() {
        List<Table> tables = tables("门栋|室号|姓名||联系电话|与户主关系|户籍类别", "1号|101|甲一||13800001111|户主|户在人在", "1号|102|甲二||13800001112|户主|户在人在");
        assertThat(tables).singleElement().satisfies(table -> assertThat(table.columns()).containsEntry(Field.PHONE, 4));
    }

    @Test
    void columnsThatMoveHalfwayAreFollowedAndARepeatedHeaderIsNoPerson() {
        List<Table> tables = tables("门栋|室号|姓名|性别|联系电话", "1号|101|甲一|男|13800001111", "门栋|室号|姓名|性别|联系电话", "1号|102|甲二|女|13800001112",
                "姓名|性别|门栋|室号|联系电话", "甲三|男|1号|103|13800001113", "甲四|男|1号|104|13800001114");
        assertThat(tables).hasSize(2);
        assertThat(column(tables.getFirst(), Field.NAME)).containsExactly("甲一", "甲二");
        assertThat(column(tables.getLast(), Field.NAME)).containsExactly("甲三", "甲四");
        assertThat(column(tables.getLast(), Field.ROOM)).containsExactly("103", "104");
    }

    @Test
    void aHeaderOfTwoLinesTellsTheNamesOfItsGroupsApart() {
        List<Table> tables = tables("独居老人登记表", "序号|老人信息|^老人信息|^老人信息|走访频次|紧急联系人|^紧急联系人", "^序号|姓名|住址|电话|^走访频次|姓名|电话",
                "1|甲一|1号101室|13800001111|每周1次|甲小一|13900001111", "2|甲二|1号102室||每月2次|甲小二|13900001112");
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.kind()).isEqualTo(ImportKind.ELDERS);
            assertThat(table.columns()).containsEntry(Field.NAME, 1).containsEntry(Field.PHONE, 3).containsEntry(Field.CADENCE, 4)
                    .containsEntry(Field.EMERGENCY, 5).containsEntry(Field.EMERGENCY_PHONE, 6);
            assertThat(column(table, Field.NAME)).containsExactly("甲一", "甲二");
        });
    }

    @Test
    void totalsSignaturesAndNotesAreNoPeople() {
        List<Table> tables = tables("门栋|室号|姓名|性别|备注", "1号|101|甲一|男|", "小计||1人||", "2号|101|乙一|女|", "合 计||2人||", "|||制表人:张三|2026年10月1日",
                "审核:|李四|||", "填表日期:2026年10月1日||||", "单位(盖章):|||联系人:王五|", "说明:本表每季度更新一次||||", "2026年10月1日||||");
        assertThat(tables).singleElement().satisfies(table -> assertThat(column(table, Field.NAME)).containsExactly("甲一", "乙一"));
    }

    @Test
    void aSheetOfNotesHasNoTable() {
        assertThat(tables("请各楼组长核对后交回", "联系人:张三 13800001111", "")).isEmpty();
        assertThat(TableFinder.in(sheet(), "空.xlsx", Optional.empty())).isEmpty();
    }

    @Test
    void hiddenRowsAreReadAndFlagged() {
        List<SheetRow> rows = new ArrayList<>(sheet("门栋|室号|姓名", "1号|101|甲一", "1号|102|甲二").rows());
        rows.set(2, new SheetRow(3, true, rows.get(2).cells()));
        Table table = TableFinder.in(new Sheet("", false, rows, Set.of()), "名册.csv", Optional.empty()).getFirst();
        assertThat(table.rows()).extracting(SheetRow::hidden).containsExactly(false, true);
    }

    @Test
    void aChosenColumnTakesTheFieldFromAnotherAndAFieldFromTheColumn() {
        Table table = tables("门栋|室号|姓名|曾用名|电话", "1号|101|甲一|甲壹|13800001111", "1号|102|甲二|甲贰|13800001112").getFirst();
        Table other = table.with(Field.NAME, 3);
        assertThat(other.columns()).containsEntry(Field.NAME, 3).doesNotContainValue(2);
        assertThat(column(other, Field.NAME)).containsExactly("甲壹", "甲贰");
        assertThat(other.with(Field.NOTE, 4).columns()).containsEntry(Field.NOTE, 4).doesNotContainKey(Field.PHONE);
        assertThat(table.without(Field.PHONE).columns()).doesNotContainKey(Field.PHONE);
        assertThat(table.without(Field.NAME).complete()).isFalse();
        assertThat(table.columns()).isEqualTo(Map.of(Field.ENTRANCE, 0, Field.ROOM, 1, Field.NAME, 2, Field.PHONE, 4));
    }

    @Test
    void anotherHeaderRowAndAnotherKindAreTakenAnew() {
        Table table = tables("门栋|室号|姓名|电话", "1号|101|甲一|13800001111", "门号|房间|名字|手机", "2号|201|乙一|13800001112").getFirst();
        assertThat(table.as(ImportKind.VOLUNTEERS).kind()).isEqualTo(ImportKind.VOLUNTEERS);
        assertThat(table.inEstate("金柳苑").as(ImportKind.ELDERS).estate()).isEqualTo("金柳苑");
        assertThat(table.headerAt(-1).rows()).hasSizeGreaterThan(table.rows().size() - 1);
        assertThat(table.leaveOut(true).headerAt(0).leftOut()).isTrue();
    }

    @Test
    void theLayoutIsTheHeadersWhateverElseTheListSays() {
        Table one = tables("金柳苑名册", "门栋|室号|姓名 |电话", "1号|101|甲一|13800001111").getFirst();
        Table other = tables("安澜花园名册", "", "门栋|室号|姓 名|电话", "2号|201|乙一|", "2号|202|乙二|").getFirst();
        Table moved = tables("门栋|姓名|室号|电话", "2号|乙一|201|").getFirst();
        assertThat(one.layout()).hasSize(32).isEqualTo(other.layout()).isEqualTo(one.as(ImportKind.ELDERS).layout()).isNotEqualTo(moved.layout());
        assertThat(one.headerAt(-1).layout()).isEmpty();
    }
}
