package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.TestOffice;
import org.jielin.common.time.Ages;
import org.jielin.common.ui.Progress;
import org.jielin.lift.LiftDao;
import org.jielin.lift.LiftVote;
import org.jielin.lift.ProjectRow;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseFilter;
import org.jielin.pairing.CareProfileDao;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidenceDao;
import org.jielin.team.HelperDao;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The seven files of the sample office against what is known to be in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleOfficeImportTest {

    private static final Path SAMPLE = Path.of("assets/sample-office");
    private static final String ROSTER = "居民花名册-金柳苑.xlsx";

    private Path folder;
    private Database database;
    private ImportService imports;
    private Map<String, ImportReport> first;
    private JsonNode truth;

    @BeforeAll
    void importEverything(@TempDir Path temporary) throws IOException {
        folder = temporary;
        truth = new ObjectMapper().readTree(SampleOfficeImportTest.class.getResource("/sample-office/truth.json"));
        database = TestOffice.create(folder);
        imports = new ImportService(database, DaoTest.CLOCK);
        first = run(ImportOptions.AUTO);
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Map<String, ImportReport> run(ImportOptions options) {
        return imports.run(files(), options, Progress.NONE).stream().collect(Collectors.toMap(ImportReport::file, report -> report));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void householdsAndPersonsAreThoseOfTheTruth() {
        JsonNode roster = truth.at("/files/" + ROSTER);
        assertThat(first.get(ROSTER).households()).isEqualTo(roster.get("households").asInt());
        assertThat(first.get(ROSTER).created()).isEqualTo(roster.get("persons").asInt());
        assertThat(first.get(ROSTER).rows()).isEqualTo(roster.get("data_rows").asInt());
        JsonNode csv = truth.at("/files/安澜花园人口信息.csv");
        assertThat(first.get("安澜花园人口信息.csv").households()).isEqualTo(csv.get("households").asInt());
        assertThat(first.get("安澜花园人口信息.csv").created()).isEqualTo(csv.get("persons").asInt());
        assertThat(database.reader(HouseholdDao.class).allOpen()).hasSize(truth.get("households").asInt());
        assertThat(database.reader(ResidenceDao.class).allOpen()).hasSize(truth.get("persons").asInt());
        assertThat(database.reader(PersonDao.class).all()).hasSize(truth.get("persons").asInt());
    }

    @Test
    void everyPlantedFaultIsFoundAtItsRowAndNoneIsInvented() {
        Map<String, String> codes = Map.of("bad_checksum", "ID_CHECKSUM", "separator", "NAME_SEPARATOR", "duplicate_row", "DUPLICATE_PERSON",
                "id_lost_precision", "ID_LOST_PRECISION", "no_id", "ID_MISSING", "sex_against_id", "SEX_AGAINST_ID");
        Set<String> planted = new TreeSet<>();
        codes.forEach((name, code) -> truth.at("/planted/" + name).forEach(fault -> planted.add(code + " " + fault.get("row").asInt())));
        Set<String> found = first.get(ROSTER).findings().stream().map(finding -> finding.code() + " " + finding.row())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(planted);
        first.forEach((file, report) -> {
            if (!file.equals(ROSTER)) {
                assertThat(report.findings()).as(file).isEmpty();
            }
        });
    }

    @Test
    void theOtherFilesAreReadWhole() {
        assertThat(first.get("独居高龄老人花名册.xls").created()).isEqualTo(truth.at("/files/独居高龄老人花名册.xls/elders").asInt());
        assertThat(first.get("志愿者登记表.xlsx").created()).isEqualTo(truth.at("/files/志愿者登记表.xlsx/volunteers").asInt());
        assertThat(first.get("调解登记簿.xlsx").created()).isEqualTo(truth.at("/files/调解登记簿.xlsx/cases").asInt());
        assertThat(first.get("隐患排查台账.xlsx").created()).isEqualTo(truth.at("/files/隐患排查台账.xlsx/hazards").asInt());
        assertThat(database.reader(CareProfileDao.class).all()).hasSize(320);
        assertThat(database.reader(HelperDao.class).all()).hasSize(86);
        assertThat(database.reader(CaseDao.class).count(CaseFilter.ALL)).isEqualTo(96);
        assertThat(first.values()).allMatch(report -> report.rejected() == 0);
    }

    @Test
    void theBallotsGiveTheVotesOfTheTruth() {
        JsonNode lifts = truth.at("/files/加梯征询表.xlsx");
        List<ProjectRow> projects = database.reader(LiftDao.class).projects();
        assertThat(projects).hasSize(3).allMatch(project -> project.estate().equals("金柳苑"));
        for (ProjectRow project : projects) {
            JsonNode expected = lifts.get(project.entrance().replace("号", ""));
            LiftVote vote = LiftVote.count(database.reader(LiftDao.class).ballots(project.id()));
            assertThat(vote.areaTotal()).isEqualTo(expected.get("area_total").asLong());
            assertThat(vote.areaPart()).isEqualTo(expected.get("area_part").asLong());
            assertThat(vote.areaAgree()).isEqualTo(expected.get("area_agree").asLong());
            assertThat(List.of(vote.headsTotal(), vote.headsPart(), vote.headsAgree())).isEqualTo(List.of(expected.get("heads").get(0).asInt(),
                    expected.get("heads").get(1).asInt(), expected.get("heads").get(2).asInt()));
            assertThat(vote.quorum()).isEqualTo(expected.get("quorum").asBoolean());
            assertThat(vote.passed()).isEqualTo(expected.get("passed").asBoolean());
        }
    }

    @Test
    void noLostNumberIsStoredAsIfItWereRight() {
        List<Person> people = database.reader(PersonDao.class).all();
        Set<String> withDoubt = people.stream().filter(person -> person.idNumber() == null).map(Person::name).collect(Collectors.toSet());
        assertThat(people.stream().filter(person -> person.idNumber() == null)).hasSize(14 + 24 + 8 - 7);
        assertThat(withDoubt).contains("刘超辉", "白琪琳", "金洁洁").doesNotContain("陈巧", "王宝义");
        assertThat(people.stream().filter(person -> person.name().equals("王宝义")).map(Person::idNumber)).contains("330682194307155317");
    }

    @Test
    void eldersAreAsManyAsTheTruthSays() {
        LocalDate day = LocalDate.parse(truth.get("as_of").asText());
        List<Integer> ages = database.reader(PersonDao.class).all().stream().filter(person -> person.birthDate() != null)
                .map(person -> Ages.on(person.birthDate(), day)).toList();
        assertThat(ages.stream().filter(age -> age >= 60)).hasSize(truth.get("elders_60_plus").asInt());
        assertThat(ages.stream().filter(age -> age >= 80)).hasSize(truth.get("elders_80_plus").asInt());
    }

    @Test
    void rareCharactersAndTheSeparatorAreKept() {
        Set<String> names = database.reader(PersonDao.class).all().stream().map(Person::name).collect(Collectors.toSet());
        assertThat(names).contains("谢𠮷", "许𬱖", "魏䶮", "阿依努尔·艾合买提", "向辰");
    }

    @Test
    void readingEverythingAgainAddsNobody() {
        Map<String, ImportReport> again = run(ImportOptions.AUTO);
        assertThat(again.values()).allSatisfy(report -> {
            assertThat(report.created()).as(report.file()).isZero();
            assertThat(report.updated()).as(report.file()).isZero();
        });
        assertThat(database.reader(PersonDao.class).all()).hasSize(4650);
        assertThat(database.reader(HouseholdDao.class).allOpen()).hasSize(2068);
    }

    @Test
    void anImportCanBeTakenBack() throws IOException {
        try (Database office = TestOffice.create(Files.createTempDirectory(folder, "undo"))) {
            new ImportService(office, DaoTest.CLOCK).run(List.of(SAMPLE.resolve(ROSTER)), ImportOptions.AUTO, Progress.NONE);
            assertThat(office.reader(PersonDao.class).all()).hasSize(2672);
            History history = new History(office);
            history.undo(history.steps(1).getFirst().id());
            assertThat(office.reader(PersonDao.class).all()).isEmpty();
            assertThat(office.reader(HouseholdDao.class).allOpen()).isEmpty();
        }
    }

    @Test
    void aTrialReadingWritesNothing() throws IOException {
        try (Database office = TestOffice.create(Files.createTempDirectory(folder, "dry"))) {
            List<ImportReport> reports = new ImportService(office, DaoTest.CLOCK).run(files(), ImportOptions.AUTO.dry(), Progress.NONE);
            assertThat(reports).extracting(ImportReport::created).doesNotContain(0);
            assertThat(office.reader(PersonDao.class).all()).isEmpty();
            assertThat(new History(office).steps(5)).isEmpty();
        }
    }
}
