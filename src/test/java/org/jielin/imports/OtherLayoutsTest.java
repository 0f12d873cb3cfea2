package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jielin.building.BuildingDao;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Progress;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.lift.LiftDao;
import org.jielin.lift.LiftVote;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfileDao;
import org.jielin.resident.ContactDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.team.HelperDao;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of the same kinds as other offices keep them: other words, other order, other habits. */
class OtherLayoutsTest {

    @TempDir
    Path folder;
    private Database database;
    private ImportService imports;

    @BeforeEach
    void openOffice() {
        database = TestOffice.create(folder.resolve("office"));
        imports = new ImportService(database, DaoTest.CLOCK);
    }

    @AfterEach
    void closeOffice() {
        database.close();
    }

    private ImportReport read(Path... files) {
        return imports.run(List.of(files), ImportOptions.AUTO, Progress.NONE).getLast();
    }

    private static String id(String birth, int sequence) {
        String seventeen = "310104" + birth + sequence;
        return seventeen + IdNumber.checkCharacter(seventeen);
    }

    private Path csv(String name, Charset charset, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path xlsx(String name, String sheetName, List<List<Object>> rows, String... merges) {
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            fill(workbook.createSheet(sheetName), rows, merges);
            workbook.write(out);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(Sheet sheet, List<List<Object>> rows, String... merges) {
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                    case String text when !text.isEmpty() -> row.createCell(c).setCellValue(text);
                    default -> {
                    }
                }
            }
        }
        for (String merge : merges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
    }

    private Set<String> names() {
        return database.reader(PersonDao.class).all().stream().map(Person::name).collect(Collectors.toSet());
    }

    private int households() {
        return database.reader(HouseholdDao.class).allOpen().size();
    }

    @Test
    void shuffledColumnsOtherWordsTitleRowsAndATotalRow() {
        ImportReport report = read(xlsx("住户登记.xlsx", "Sheet1", List.of(List.of("梅园新村住户登记表"), List.of("填报日期:2026年10月", "", ""),
                List.of("证件号码", "人员姓名", "与户主的关系", "联系方式", "人户状态", "楼号", "房号", "序号", "出生日期"),
                List.of(id("19500302", 101), "谢𠮷", "户主", "13800001111、021-64045046", "户在人在", 5, 301, 1, "1950.3.2"),
                List.of(id("19520411", 102), "王䶮", "妻", "同户主", "户在人在", 5, 301, 2, 19095),
                List.of(id("19800101", 103), "许𬱖", "户主", "无", "租住", 6, 1001, 3, "80年1月1日"),
                List.of("合计", "3人"), List.of("填表人:张三", "", "审核人:李四"))));
        assertThat(report.kind()).isEqualTo("residents");
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.findings()).isEmpty();
        assertThat(report.households()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("谢𠮷", "王䶮", "许𬱖");
        assertThat(database.reader(BuildingDao.class).estates()).extracting("name").containsExactly("梅园新村");
        assertThat(database.reader(ContactDao.class).all()).extracting("number").containsExactlyInAnyOrder("13800001111", "021-64045046",
                "13800001111", "021-64045046");
    }

    @Test
    void twoHeaderRowsMergedAndHouseholdsByBlankCells() {
        ImportReport report = read(xlsx("红星小区人口.xlsx", "人口", List.of(List.of("红星小区"), List.of("房屋", "", "人员", "", "", ""),
                List.of("单元号", "室号", "姓名", "关系", "性别", "身份证号码"), List.of("2", "501", "单雄", "户主", "男", id("19600101", 101)),
                List.of("", "", "解芳", "配偶", "女", id("19610101", 102)), List.of("", "502", "仇英", "户主", "女", id("19700101", 102))), "A2:B2", "C2:F2"));
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.households()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(database.reader(BuildingDao.class).entrances()).extracting("label").containsExactly("2单元");
    }

    @Test
    void semicolonTextInUtf8WithAMarkAndOneAddressColumn() {
        ImportReport report = read(csv("长风公寓名册.csv", StandardCharsets.UTF_8, "\uFEFF姓名;现住址;与户主关系;身份证号码;联系电话\n" + "查良;大渡河路100弄3号201室;本人;" + id("19450101", 101)
                + ";13900001111\n盖云;大渡河路100弄3号201室;妻;" + id("19460101", 102) + ";\n\n乐毅;大渡河路100弄3号202室;本人;" + id("19900101", 101).toLowerCase() + ";139 0000 2222\n"));
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.households()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(database.reader(BuildingDao.class).entrances()).singleElement().satisfies(entrance -> {
            assertThat(entrance.lane()).isEqualTo("100弄");
            assertThat(entrance.label()).isEqualTo("3号");
        });
    }

    @Test
    void aFileWithoutAHeaderIsUnderstoodByItsContent() {
        ImportReport report = read(csv("曹杨新村.csv", Charset.forName("GB18030"),
                "3号101室,王小明,男," + id("19500101", 101) + ",13812345678,户主\n3号101室,李小红,女," + id("19520101", 102) + ",13812345679,妻\n3号102室,赵大年,男,"
                        + id("19600101", 103) + ",13812345670,户主\n"));
        assertThat(report.kind()).isEqualTo("residents");
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.households()).isEqualTo(2);
    }

    @Test
    void numbersThatExcelRoundedInTextAreFoundAndNeverStored() {
        String good = id("19500101", 101);
        ImportReport report = read(csv("和平花苑.csv", StandardCharsets.UTF_8, "门牌,室号,姓名,身份证号,出生日期\n1号,101,甲一," + good + ",1950-01-01\n1号,102,乙二,3.10104E+17,1951-01-01\n1号,103,丙三,310104195201011000,1952-01-01\n"));
        assertThat(report.findings()).extracting(Finding::code).containsOnly(FindingCode.ID_LOST_PRECISION);
        assertThat(report.findings()).extracting(Finding::row).containsExactly(3, 4);
        assertThat(database.reader(PersonDao.class).all()).filteredOn(person -> person.idNumber() != null).extracting(Person::name).containsExactly("甲一");
    }

    @Test
    void sheetsOfOneEstateAndANotesSheet() throws IOException {
        List<Object> header = List.of("门洞", "室", "户主", "姓名", "身份证");
        try (Workbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(folder.resolve("东风里花名册.xlsx"))) {
            fill(workbook.createSheet("说明"), List.of(List.of("请各楼组长核对后交回")));
            fill(workbook.createSheet("1号"), List.of(header, List.of("1号", 101, "甲一", "甲一", id("19500101", 101)), List.of("1号", 101, "甲一", "甲二", id("19510101", 102))));
            fill(workbook.createSheet("2号"), List.of(header, List.of("2号", 101, "乙一", "乙一", id("19500101", 103)), List.of("", "", "", "", "")));
            workbook.write(out);
        }
        ImportReport report = read(folder.resolve("东风里花名册.xlsx"));
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.households()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(database.reader(BuildingDao.class).estates()).extracting("name").containsExactly("东风里");
    }

    @Test
    void aCorrectedRosterUpdatesAndABlankOverwritesNothing() {
        read(csv("梅园新村.csv", StandardCharsets.UTF_8, "门牌,室号,姓名,性别,身份证号,电话\n1号,101,甲一,男,,13800001111\n"));
        ImportReport report = read(csv("梅园新村2.csv", StandardCharsets.UTF_8, "小区,门牌,室号,姓名,性别,身份证号,电话\n梅园新村,1号,101,甲一,男," + id("19500101", 101) + ",\n"));
        assertThat(report.created()).isZero();
        assertThat(report.updated()).isEqualTo(1);
        assertThat(database.reader(PersonDao.class).all()).singleElement().satisfies(person -> {
            assertThat(person.idNumber()).isEqualTo(id("19500101", 101));
            assertThat(person.birthDate()).isEqualTo(LocalDate.of(1950, 1, 1));
        });
        assertThat(database.reader(ContactDao.class).all()).hasSize(1);
        assertThat(households()).isEqualTo(1);
    }

    @Test
    void eldersVolunteersHazardsAndCasesInOtherWords() {
        read(csv("梅园新村名册.csv", StandardCharsets.UTF_8, "地址,姓名,关系,身份证号,电话\n1号101室,甲一,本人," + id("19400101", 101) + ",13800001111\n2号202室,乙二,本人," + id("19600101", 102) + ",13800002222\n"));
        ImportReport elders = read(csv("高龄老人.csv", StandardCharsets.UTF_8, "编号,老人姓名,住址,证件号码,自理情况,探访频率,家属,家属电话,类别\n1,甲一,1号101室," + id("19400101", 101) + ",半自理,每周3次,女儿 甲小一,13911112222,独居\n"));
        assertThat(elders.kind()).isEqualTo("elders");
        assertThat(elders.created()).isEqualTo(1);
        assertThat(elders.findings()).isEmpty();
        assertThat(database.reader(CareProfileDao.class).all()).singleElement().satisfies(profile -> {
            assertThat(profile.cadenceTimes()).isEqualTo(3);
            assertThat(profile.cadencePeriod()).isEqualTo(CadencePeriod.WEEK);
        });
        ImportReport helpers = read(csv("志愿者.csv", StandardCharsets.UTF_8, "志愿者姓名,联系方式,身份证号码,家庭住址,所属队伍,空闲时间,可结对人数,技能\n乙二,13800002222," + id("19600101", 102) + ",2号202室,红袖章,周二、周四,4,理发\n"));
        assertThat(helpers.kind()).isEqualTo("volunteers");
        assertThat(helpers.created()).isEqualTo(1);
        assertThat(database.reader(HelperDao.class).all()).singleElement().satisfies(helper -> assertThat(helper.capacity()).isEqualTo(4));
        assertThat(names()).hasSize(2);
        ImportReport hazards = read(csv("排查.csv", StandardCharsets.UTF_8, "上报时间,隐患内容,具体位置,风险等级,上报人,责任单位,整改期限,整改情况\n2026年11月1日 9:30,楼道堆物,1号3楼,重大,乙二,物业,2026.11.5,\n"));
        assertThat(hazards.kind()).isEqualTo("hazards");
        assertThat(database.reader(HazardDao.class).rows(HazardFilter.ALL, 9)).singleElement()
                .satisfies(row -> assertThat(row.foundAt()).isEqualTo("2026-11-01T09:30:00"));
        ImportReport cases = read(csv("纠纷登记.csv", StandardCharsets.UTF_8, "案号,登记时间,甲方,乙方,案件类型,调解人,调解结果,协议类型\n〔2026〕梅人调字第1号,2026/3/4,甲一,乙二,邻里纠纷,老周,调解成功,口头\n,2026/3/5,甲一,乙二,物业纠纷,老周、小沈,调解失败,\n"));
        assertThat(cases.kind()).isEqualTo("mediation");
        assertThat(cases.created()).isEqualTo(2);
        assertThat(cases.findings()).isEmpty();
        assertThat(database.reader(CaseDao.class).count(CaseFilter.ALL)).isEqualTo(2);
    }

    @Test
    void ballotsOfSeveralEntrancesInOneSheet() {
        read(csv("梅园新村.csv", StandardCharsets.UTF_8, "门牌,室号,姓名\n1号,101,甲一\n1号,102,甲二\n2号,101,乙一\n"));
        ImportReport report = read(xlsx("加装电梯征询.xlsx", "汇总", List.of(List.of("加装电梯意见征询汇总"), List.of("门牌号", "房号", "业主姓名", "专有面积", "是否同意", "签字日期"),
                List.of("1号", 101, "甲一", 80.55, "同意", "2026-10-01"), List.of("1号", 102, "甲二", "60.45㎡", "不同意", "2026-10-02"), List.of("2号", 101, "乙一", 70, "", ""))));
        assertThat(report.kind()).isEqualTo("lift");
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.findings()).isEmpty();
        LiftDao lifts = database.reader(LiftDao.class);
        assertThat(lifts.projects()).hasSize(2);
        LiftVote vote = LiftVote.count(lifts.ballots(lifts.projects().getFirst().id()));
        assertThat(vote.areaTotal()).isEqualTo(14100);
        assertThat(vote.headsAgree()).isEqualTo(1);
    }

    @Test
    void ballotsWithATickInOneOfThreeColumns() {
        read(csv("梅园新村.csv", StandardCharsets.UTF_8, "门牌,室号,姓名\n5号,101,甲一\n5号,102,甲二\n5号,201,甲三\n"));
        ImportReport report = read(xlsx("5号加梯.xlsx", "Sheet1", List.of(List.of("室号", "业主", "建筑面积", "同意", "反对", "弃权", "签名日期"),
                List.of("101", "甲一", 80, "√", "", "", 46329), List.of("102", "甲二", 60, "", "√", "", 46330), List.of("201", "甲三", 60, "", "", "", ""))));
        assertThat(report.findings()).isEmpty();
        LiftDao lifts = database.reader(LiftDao.class);
        LiftVote vote = LiftVote.count(lifts.ballots(lifts.projects().getFirst().id()));
        assertThat(vote.headsPart()).isEqualTo(2);
        assertThat(vote.headsAgree()).isEqualTo(1);
    }

    @Test
    void householdsByTheirNumberAndByBlankRows() {
        ImportReport numbered = read(csv("甘泉新村.csv", StandardCharsets.UTF_8, "户号,门牌号,房号,成员姓名,性别,证件号码,年龄\n001,1号,101,甲一,1," + id("19500101", 101) + ",76\n001,1号,101,甲二,2," + id("19510101", 102)
                + ",75\n002,1号,101,乙一,1," + id("19700101", 103) + ",56\n小计,3,,,,,\n"));
        assertThat(numbered.rows()).isEqualTo(3);
        assertThat(numbered.households()).isEqualTo(2);
        assertThat(numbered.findings()).isEmpty();
        ImportReport ditto = read(csv("真光公寓.csv", StandardCharsets.UTF_8, "门牌,室号,姓名,与户主关系,电话\n\n1号,101,丙一,户主,13800001111\n〃,〃,丙二,妻,〃\n\n1号,102,丁一,户主,13800002222\n备注:以上由楼组长核对,,,,\n"));
        assertThat(ditto.rows()).isEqualTo(3);
        assertThat(ditto.households()).isEqualTo(2);
        assertThat(ditto.findings()).isEmpty();
    }

    @Test
    void emptyFlatsAreNobodyAndOldNumbersAreLengthened() {
        ImportReport report = read(xlsx("宜川新村.xlsx", "Sheet1", List.of(List.of("门栋", "室号", "户主", "姓名", "身份证号"), List.of("1号", 101, "甲一", "甲一", "310104500101101"),
                List.of("1号", 102, "", "空房", ""), List.of("1号", 103, "乙一", "乙一", " 310104 19600101 " + id("19600101", 102).substring(14)))));
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.findings()).isEmpty();
        assertThat(database.reader(BuildingDao.class).units()).hasSize(3);
        assertThat(database.reader(PersonDao.class).all()).extracting(Person::idNumber).contains(id("19500101", 101), id("19600101", 102));
    }

    @Test
    void whatIsNoListIsRefusedAndNothingIsWritten() {
        Path menu = csv("菜单.csv", StandardCharsets.UTF_8, "菜名,价格\n红烧肉,30\n青菜,10\n");
        assertThatThrownBy(() -> read(menu)).isInstanceOf(UserMessageException.class);
        Path nowhere = csv("名册.csv", StandardCharsets.UTF_8, "门牌,室号,姓名,身份证号\n1号,101,甲一," + id("19500101", 101) + "\n");
        assertThatThrownBy(() -> read(nowhere)).isInstanceOf(UserMessageException.class).hasMessageContaining("小区");
        assertThat(imports.run(List.of(nowhere), new ImportOptions(Optional.empty(), "梅园新村", false), Progress.NONE).getFirst().created()).isEqualTo(1);
        Path empty = csv("空.csv", StandardCharsets.UTF_8, "");
        assertThatThrownBy(() -> read(empty)).isInstanceOf(UserMessageException.class);
        assertThat(names()).containsExactly("甲一");
    }
}
