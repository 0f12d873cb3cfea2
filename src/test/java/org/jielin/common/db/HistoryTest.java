package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.common.text.UserMessageException;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseParty;
import org.jielin.mediation.CaseSource;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.DisputeType;
import org.jielin.mediation.MediationCase;
import org.jielin.mediation.MediationService;
import org.jielin.mediation.PartySide;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Sex;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.junit.jupiter.api.Test;

class HistoryTest extends DaoTest {

    interface EstateDao {
        @SqlUpdate("insert into estate (name) values (:name)")
        @GetGeneratedKeys("id")
        long insert(@Bind("name") String name);

        @SqlUpdate("update estate set name = :name where id = :id")
        void rename(@Bind("id") long id, @Bind("name") String name);

        @SqlUpdate("delete from estate where id = :id")
        void delete(@Bind("id") long id);

        @SqlUpdate("insert into entrance (estate_id, label, sort_number) values (:estate, '1号', 10)")
        void insertEntrance(@Bind("estate") long estate);

        @SqlQuery("select name from estate order by id")
        List<String> names();
    }

    private static final Act ACT = new Act("resident.test", "测试");

    @Test
    void undoesInsertUpdateAndDelete() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).rename(id, "安澜花园");
            return null;
        });
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).delete(id);
            return null;
        });
        EstateDao estates = database.reader(EstateDao.class);

        history.undo(history.steps(1).getFirst().id());
        assertThat(estates.names()).containsExactly("安澜花园");
        history.undo(2);
        assertThat(estates.names()).containsExactly("金柳苑");
        history.undo(1);
        assertThat(estates.names()).isEmpty();
        assertThat(history.steps(10)).hasSize(6).filteredOn(History.StepRow::undone).hasSize(3);
    }

    @Test
    void undoRefusesWhatWasTouchedSince() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(new Act("resident.rename", "改名"), daos -> {
            daos.get(EstateDao.class).rename(id, "安澜花园");
            return null;
        });
        assertThatThrownBy(() -> history.undo(1)).isInstanceOf(UserMessageException.class).hasMessageContaining("改名");
        assertThat(database.reader(EstateDao.class).names()).containsExactly("安澜花园");
    }

    @Test
    void undoRefusesWhatLaterRowsUse() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).insertEntrance(id);
            return null;
        });
        assertThatThrownBy(() -> history.undo(1)).isInstanceOf(UserMessageException.class);
        assertThat(database.reader(EstateDao.class).names()).containsExactly("金柳苑");
    }

    @Test
    void aFailedActLeavesNothing() {
        assertThatThrownBy(() -> database.write(ACT, daos -> {
            daos.get(EstateDao.class).insert("金柳苑");
            daos.get(EstateDao.class).insert("金柳苑");
            return null;
        })).isInstanceOf(DataFailure.class).satisfies(e -> assertThat(((DataFailure) e).brokeIntegrity()).isTrue());
        assertThat(database.reader(EstateDao.class).names()).isEmpty();
        assertThat(new History(database).steps(10)).isEmpty();
    }

    @Test
    void everyTableOfTheOfficeRecordsItsChanges() {
        List<String> recorded = database.reader(CatalogueDao.class).triggered();
        assertThat(recorded).isEqualTo(database.reader(CatalogueDao.class).tables()).contains("person", "visit", "mediation_case", "lift_ballot", "import_run");
    }

    interface CatalogueDao {
        @SqlQuery("""
                select distinct lower(event_object_table) from information_schema.triggers
                where trigger_schema = current_schema order by 1""")
        List<String> triggered();

        @SqlQuery("""
                select lower(table_name) from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE'
                  and lower(table_name) not in ('step', 'change', 'table_digest', 'flyway_schema_history') order by 1""")
        List<String> tables();
    }

    @Test
    void noTableCanBeWrittenOutsideAStep() {
        EstateDao estates = database.reader(EstateDao.class);
        assertThatThrownBy(() -> estates.insert("金柳苑")).isInstanceOf(DataFailure.class);
        assertThat(estates.names()).isEmpty();
    }

    private long person(String name) {
        return database.write(new Act("resident.add", "登记" + name), daos -> daos.get(PersonDao.class).insert(Person.named(name)));
    }

    private void rename(long id, String name, Sex sex) {
        database.write(new Act("resident.rename", "改名" + name), daos -> daos.get(PersonDao.class)
                .update(daos.get(PersonDao.class).find(id).withName(name).withSex(sex)));
    }

    private List<RecordChange> changesOf(long person) {
        return new History(database).ofRecord(List.of(new RecordRef("person", person)));
    }

    @Test
    void aResidentsChangesAreToldNewestFirstWithTheFieldsThatDiffer() {
        long id = person("沙秀英");
        long other = person("魏䶮");
        rename(id, "沙秀瑛", Sex.FEMALE);
        database.write(new Act("resident.contact", "加电话"), daos -> daos.get(ContactDao.class)
                .insert(new Contact(0, id, ContactKind.MOBILE, "13800001111", "", "", 1)));
        database.write(new Act("resident.contact", "别人的电话"), daos -> daos.get(ContactDao.class)
                .insert(new Contact(0, other, ContactKind.MOBILE, "13900002222", "", "", 1)));

        List<RecordChange> changes = changesOf(id);

        assertThat(changes).extracting(RecordChange::act).containsExactly("加电话", "改名沙秀瑛", "登记沙秀英");
        assertThat(changes.get(1).fields()).containsExactlyInAnyOrder(new FieldChange("person", "name", "沙秀英", "沙秀瑛"),
                new FieldChange("person", "sex", "UNKNOWN", "FEMALE"));
        assertThat(changes.get(1).actor()).isEqualTo("tester");
        assertThat(changes.get(1).at()).isEqualTo(LocalDateTime.now(CLOCK));
        assertThat(changes.getFirst().fields()).contains(new FieldChange("contact", "number", null, "13800001111"))
                .contains(new FieldChange("contact", "person_id", null, String.valueOf(id)))
                .noneMatch(field -> field.column().equals("id") || field.column().equals("name"));
    }

    @Test
    void partsThatAreGoneBelongToTheHistory() {
        long id = person("沙秀英");
        long later = 0;
        for (int i = 0; i < 12; i++) {
            later = person("金某" + i);
        }
        long contact = database.write(new Act("resident.contact", "加电话"), daos -> daos.get(ContactDao.class)
                .insert(new Contact(0, id, ContactKind.MOBILE, "13800001111", "", "", 1)));
        database.write(new Act("resident.remove", "删电话"), daos -> {
            daos.get(ContactDao.class).delete(contact);
            return null;
        });
        assertThat(changesOf(id)).extracting(RecordChange::act).containsExactly("删电话", "加电话", "登记沙秀英");
        assertThat(changesOf(id).getFirst().rows()).singleElement().satisfies(row -> assertThat(row.removed()).isTrue());
        assertThat(changesOf(later)).hasSize(1);
    }

    @Test
    void aRowThatMovedIsToldOfBothRecordsAsLongAsItWasTheirs() {
        long one = person("沙秀英");
        long other = person("魏䶮");
        database.write(new Act("resident.tag", "加标签"), daos -> daos.get(TagDao.class).insert(new Tag(0, one, "独居", null, null, "")));
        database.write(new Act("resident.merge", "合并"), daos -> {
            daos.get(MoveDao.class).move(one, other);
            return null;
        });
        database.write(new Act("resident.end", "结束标签"), daos -> {
            daos.get(TagDao.class).end(daos.get(TagDao.class).of(other).getFirst().id(), TODAY);
            return null;
        });
        assertThat(changesOf(one)).extracting(RecordChange::act).containsExactly("合并", "加标签", "登记沙秀英");
        assertThat(changesOf(other)).extracting(RecordChange::act).containsExactly("结束标签", "合并", "登记魏䶮");
    }

    interface MoveDao {
        @SqlUpdate("update tag set person_id = :to where person_id = :from")
        void move(@Bind("from") long from, @Bind("to") long to);
    }

    private static CaseParty party(PartySide side, String name, String phone) {
        return new CaseParty(0, 0, side, null, name, false, Sex.UNKNOWN, null, phone, "", 1);
    }

    @Test
    void aCasesChangeTellsOnlyThePartyThatDiffers() {
        MediationService mediation = new MediationService(database, CLOCK);
        long id = mediation.register(new MediationCase(0, "", TODAY, null, null, DisputeType.NEIGHBOUR, "漏水", CaseSource.APPLICATION, "居委会", "楼上漏水",
                "", CaseState.REGISTERED, null, null, null, null, "", null, null, null, false, null, "", 0),
                List.of(party(PartySide.APPLICANT, "金雨妍", ""), party(PartySide.RESPONDENT, "黎兰秀", "")), List.of("周调解"));
        mediation.change(database.reader(CaseDao.class).find(id), List.of(party(PartySide.APPLICANT, "金雨妍", "13800001111"),
                party(PartySide.RESPONDENT, "黎兰秀", "")), List.of("周调解"));

        List<RecordChange> changes = new History(database).ofRecord(List.of(new RecordRef("mediation_case", id)));

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().fields()).containsExactly(new FieldChange("case_party", "phone", null, "13800001111"));
        assertThat(changes.getLast().rows()).extracting(RowChange::table).containsExactlyInAnyOrder("mediation_case", "case_party", "case_party",
                "case_mediator");
    }

    @Test
    void aStepTellsWhatUndoingItWouldChange() {
        History history = new History(database);
        long id = person("沙秀英");
        rename(id, "沙秀瑛", Sex.UNKNOWN);
        assertThat(history.rows(2, 100)).singleElement().satisfies(row -> assertThat(row.reversed().fields())
                .containsExactly(new FieldChange("person", "name", "沙秀瑛", "沙秀英")));
        assertThat(history.rows(1, 100)).singleElement().satisfies(row -> assertThat(row.reversed().removed()).isTrue());
        assertThat(history.obstacle(2)).isEmpty();
        assertThat(history.obstacle(1)).hasValueSatisfying(text -> assertThat(text).contains("改名沙秀瑛"));
    }

    @Test
    void ofALargeStepSomeRowsOfEachTableAreTold() {
        database.write(new Act("import", "导入"), daos -> {
            for (int i = 0; i < 30; i++) {
                daos.get(PersonDao.class).insert(Person.named("金某" + i));
            }
            for (int i = 0; i < 3; i++) {
                daos.get(EstateDao.class).insert("小区" + i);
            }
            return null;
        });
        List<RowChange> rows = new History(database).rows(1, 10);
        assertThat(rows).hasSize(10).filteredOn(row -> row.table().equals("estate")).hasSize(3);
        assertThat(new History(database).extent(1)).containsEntry("person", 30).containsEntry("estate", 3);
    }

    @Test
    void stepsAreFilteredByTextPersonDayAndSize() {
        History history = new History(database);
        person("沙秀英");
        database.write(new Act("import", "导入 名册.xlsx"), daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(new Act("resident.edit", "批量修改"), daos -> {
            IntStream.range(0, 20).forEach(i -> daos.get(EstateDao.class).insert("小区" + i));
            return null;
        });
        assertThat(details(history, new StepFilter(" 沙 ", null, null, null, false))).containsExactly("登记沙秀英");
        assertThat(details(history, new StepFilter("", "nobody", null, null, false))).isEmpty();
        assertThat(details(history, new StepFilter("", "tester", TODAY, TODAY, false))).hasSize(3);
        assertThat(details(history, new StepFilter("", null, TODAY.plusDays(1), null, false))).isEmpty();
        assertThat(details(history, new StepFilter("", null, null, TODAY.minusDays(1), false))).isEmpty();
        assertThat(details(history, new StepFilter("", null, null, null, true))).containsExactly("批量修改", "导入 名册.xlsx");
        assertThat(history.count(new StepFilter("", null, null, null, true))).isEqualTo(2);
        assertThat(history.actors()).containsExactly("tester");
    }

    private static List<String> details(History history, StepFilter filter) {
        return history.steps(filter, 100).stream().map(History.StepRow::detail).toList();
    }

    interface StepsDao {
        @SqlBatch("insert into step (name, detail, actor, done_at) values ('office.test', :detail, 'tester', :at)")
        void insertSteps(@Bind("detail") List<String> details, @Bind("at") LocalDateTime at);

        @SqlBatch("""
                insert into change (step_id, table_name, row_id, before_row, after_row)
                values (:step, 'estate', 1, '{"id":"1","name":"甲"}', '{"id":"1","name":"乙"}')""")
        void insertChanges(@Bind("step") List<Integer> steps);
    }

    @Test
    void tenThousandStepsAreListedAndCheckedQuickly() {
        StepsDao steps = database.reader(StepsDao.class);
        List<String> details = new ArrayList<>();
        IntStream.rangeClosed(1, 10_000).forEach(i -> details.add("第" + i + "步"));
        steps.insertSteps(details, LocalDate.now(CLOCK).atStartOfDay());
        steps.insertChanges(IntStream.rangeClosed(1, 10_000).boxed().toList());
        History history = new History(database);
        history.steps(1);
        long begun = System.nanoTime();
        assertThat(history.steps(StepFilter.ALL, 1000)).hasSize(1000);
        assertThat(history.count(new StepFilter("步", null, null, null, true))).isZero();
        assertThat(history.obstacle(9_000)).isPresent();
        assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(1_500_000_000L);
    }
}
