package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.imports.RosterGenerator.Dates;
import org.jielin.imports.RosterGenerator.Households;
import org.jielin.imports.RosterGenerator.Ids;
import org.jielin.imports.RosterGenerator.Layout;
import org.jielin.imports.RosterGenerator.Roster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rosters of unknown layouts: every planted fault is found at its row and column, and none is invented on clean rows. */
class UnknownLayoutsTest extends Lists {

    private static final int PEOPLE = 260;
    private static final Set<FindingCode> ALL = EnumSet.of(FindingCode.ID_CHECKSUM, FindingCode.ID_LOST_PRECISION, FindingCode.ID_MISSING, FindingCode.ID_FORMAT,
            FindingCode.SEX_AGAINST_ID, FindingCode.BIRTH_AGAINST_ID, FindingCode.DATE_UNREADABLE, FindingCode.PHONE_FORMAT, FindingCode.RELATION_UNKNOWN,
            FindingCode.NAME_SEPARATOR, FindingCode.NAME_REMARK);

    static Stream<Layout> layouts() {
        return Stream.of(
                new Layout("梅园新村花名册.csv", List.of("梅园新村居民花名册"), RosterGenerator.headers(Field.ENTRANCE, "门牌号", Field.ROOM, "房号", Field.HEAD, "户主", Field.NAME,
                        "姓名", Field.RELATION, "与户主关系", Field.SEX, "性别", Field.BIRTH, "出生年月日", Field.ID_NUMBER, "身份证号码", Field.PHONE, "联系电话"), Households.HEAD_COLUMN,
                        Dates.DOTS, Ids.PLAIN, true, ALL),
                new Layout("甘泉新村.csv", List.of(), RosterGenerator.headers(Field.ID_NUMBER, "证件号码", Field.NAME, "成员姓名", Field.BIRTH, "生日", Field.SEX, "性别", Field.RELATION, "称谓",
                        Field.HOUSEHOLD_NO, "户号", Field.ADDRESS, "现住址", Field.PHONE, "手机"), Households.NUMBER, Dates.EIGHT, Ids.LOWER_CASE, false, ALL),
                new Layout("红星小区.xlsx", List.of("红星小区人口信息", "2026年10月"), RosterGenerator.headers(Field.ENTRANCE, "单元号", Field.ROOM, "室号", Field.NAME, "姓名", Field.RELATION,
                        "关系", Field.SEX, "性别", Field.BIRTH, "出生年月", Field.ID_NUMBER, "公民身份号码", Field.PHONE, "电话", Field.CATEGORY, "户籍情况"), Households.MERGED, Dates.MONTH,
                        Ids.FULL_WIDTH, false, ALL),
                new Layout("真光公寓名册.csv", List.of(), RosterGenerator.headers(Field.NAME, "居民姓名", Field.SEX, "性别", Field.ENTRANCE, "门洞", Field.ROOM, "室", Field.RELATION,
                        "家庭关系", Field.ID_NUMBER, "身份证", Field.PHONE, "联系方式", Field.BIRTH, "出生日期", Field.TAGS, "人群类别"), Households.DITTO, Dates.WORDS, Ids.SPACED, true, ALL),
                new Layout("长风公寓.csv", List.of("长风公寓", "填报日期:2026年11月"), RosterGenerator.headers(Field.ENTRANCE, "楼组", Field.ROOM, "房间号", Field.NAME, "人员姓名", Field.SEX,
                        "性别", Field.BIRTH, "出生", Field.ID_NUMBER, "居民身份证号码", Field.PHONE, "移动电话"), Households.BLANK_ROWS, Dates.NUMERALS, Ids.PLAIN, false, without(
                                FindingCode.RELATION_UNKNOWN)),
                new Layout("宜川新村.xlsx", List.of(), RosterGenerator.headers(Field.ROOM, "户室", Field.ENTRANCE, "门栋", Field.PHONE, "联系手机", Field.NAME, "名字", Field.BIRTH,
                        "出生年月日", Field.SEX, "性别", Field.RELATION, "同户主关系", Field.ID_NUMBER, "身份证号"), Households.RELATION, Dates.SERIAL, Ids.FIFTEEN, true, ALL),
                new Layout("曹杨新村.csv", List.of("曹杨新村实有人口登记"), RosterGenerator.headers(Field.ADDRESS, "详细地址", Field.HEAD, "户主姓名", Field.NAME, "家庭成员", Field.RELATION,
                        "成员关系", Field.BIRTH, "出生日期", Field.SEX, "性别", Field.ID_NUMBER, "公民身份证号", Field.PHONE, "电话号码", Field.NOTE, "备注"), Households.HEAD_COLUMN, Dates.AMERICAN,
                        Ids.PLAIN, false, ALL),
                new Layout("东风里.csv", List.of("东风里"), RosterGenerator.headers(Field.HOUSEHOLD_NO, "户编号", Field.RELATION, "与户主的关系", Field.NAME, "姓名", Field.ID_NUMBER,
                        "身份证号码", Field.SEX, "性别", Field.BIRTH, "出生", Field.PHONE, "手机号码", Field.ENTRANCE, "门号", Field.ROOM, "房室号"), Households.NUMBER, Dates.SHORT, Ids.SPACED,
                        true, without(FindingCode.DATE_UNREADABLE)),
                new Layout("和平花苑.csv", List.of(), RosterGenerator.headers(Field.NAME, "姓名", Field.ADDRESS, "家庭住址", Field.RELATION, "关系", Field.ID_NUMBER, "身份证", Field.SEX,
                        "性别", Field.BIRTH, "出生年月", Field.PHONE, "联系电话"), Households.RELATION, Dates.ISO, Ids.FULL_WIDTH, false, ALL));
    }

    private static Set<FindingCode> without(FindingCode code) {
        Set<FindingCode> rest = EnumSet.copyOf(ALL);
        rest.remove(code);
        return rest;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyPlantedFaultIsFoundAtItsPlaceAndNoneIsInvented(Layout layout) {
        Roster roster = new RosterGenerator(layout.file().hashCode()).roster(layout, PEOPLE);
        ImportReport report = read(write(roster));
        Set<String> found = report.findings().stream().map(finding -> finding.code() + " " + finding.column() + finding.row())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(roster.planted());
        assertThat(roster.planted()).hasSizeGreaterThan(15);
        assertThat(report.created()).isEqualTo(roster.people());
        assertThat(report.households()).isEqualTo(roster.households());
        assertThat(report.findings()).allSatisfy(finding -> assertThat(finding.message()).isNotBlank().doesNotContain("{"));
        ImportReport again = read(write(roster));
        assertThat(again.created() + again.updated()).isZero();
    }

    private Path write(Roster roster) {
        Path file = folder.resolve(roster.layout().file());
        try {
            if (file.toString().endsWith(".xlsx")) {
                workbook(roster, file);
            } else {
                String text = roster.rows().stream().map(row -> row.stream().map(Object::toString).collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
                Files.write(file, text.getBytes(roster.rows().size() % 2 == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file;
    }

    private static void workbook(Roster roster, Path file) throws IOException {
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Sheet1");
            for (int r = 0; r < roster.rows().size(); r++) {
                Row row = sheet.createRow(r);
                row.setZeroHeight(roster.hidden().contains(r));
                for (int c = 0; c < roster.rows().get(r).size(); c++) {
                    switch (roster.rows().get(r).get(c)) {
                        case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                        case Object text when !text.toString().isEmpty() -> row.createCell(c).setCellValue(text.toString());
                        default -> {
                        }
                    }
                }
            }
            roster.merges().forEach(merge -> sheet.addMergedRegion(CellRangeAddress.valueOf(merge)));
            workbook.write(out);
        }
    }
}
