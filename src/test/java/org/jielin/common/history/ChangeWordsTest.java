package org.jielin.common.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.FieldChange;
import org.jielin.common.db.RowChange;
import org.jielin.common.text.Messages;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.Test;

class ChangeWordsTest extends DaoTest {

    /** Columns that the program keeps for itself, or that say where a row belongs. */
    private static final List<String> UNTOLD = List.of("id", "version", "name_pinyin", "name_initials", "sort_number", "position", "person_id",
            "elder_id", "household_id", "case_id", "project_id", "visit_id", "lift_project.stage", "import_run.kind", "import_run.report",
            "form_layout.print", "form_layout.chosen", "import_layout.fingerprint", "import_layout.mapping", "account_id",
            "verifier", "byte_count", "digest", "stored_name", "seal_key", "hazard_id", "finding_accepted.subject",
            "finding_accepted.facts");

    public interface CatalogueDao {
        @SqlQuery("""
                select lower(c.table_name) || '.' || lower(c.column_name) from information_schema.columns c
                where c.table_schema = current_schema and lower(c.table_name) <> 'audit_entry' and exists (select 1 from information_schema.triggers t
                      where t.event_object_schema = c.table_schema and t.event_object_table = c.table_name)""")
        List<String> columns();
    }

    @Test
    void everyColumnHasAWordOrIsTheProgramsOwn() {
        List<String> columns = database.reader(CatalogueDao.class).columns();
        assertThat(columns).contains("person.name", "lift_ballot.area").filteredOn(column -> !Messages.bundle().containsKey("column." + column))
                .as("add column.<table>.<column> to both message files, or the column to UNTOLD")
                .allMatch(column -> UNTOLD.contains(column) || UNTOLD.contains(column.substring(column.indexOf('.') + 1)));
        assertThat(Messages.bundle().keySet().stream().filter(key -> key.startsWith("column.")).map(key -> key.substring(7)))
                .as("words for columns that are there").allMatch(columns::contains);
    }

    @Test
    void everyEnumColumnExistsAndItsConstantsHaveWords() {
        assertThat(database.reader(CatalogueDao.class).columns()).containsAll(ColumnWords.ENUMS.keySet());
        assertThat(ColumnWords.ENUMS.values()).allMatch(type -> Messages.bundle().keySet().stream().anyMatch(key -> key.startsWith(type + ".")));
    }

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private RowWords told(RowChange row) {
        return new ChangeWords(RecordNames.of(database, List.of(row))).told(row);
    }

    @Test
    void placesPeopleAndEnumsAreToldByTheirWords() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号");
        long before = samples.unit(entrance, "101");
        long after = samples.unit(entrance, "1202");
        long person = samples.resident(before, "沙秀英", Sex.FEMALE, TODAY.minusYears(80));
        RowWords words = told(new RowChange("residence", 1, row("person_id", person + "", "unit_id", before + "", "category", "UNKNOWN"),
                row("person_id", person + "", "unit_id", after + "", "category", "HUKOU_AND_PRESENT")));
        assertThat(words.table()).isEqualTo("居住");
        assertThat(words.name()).isEqualTo("沙秀英");
        assertThat(words.fields()).containsExactlyInAnyOrder("住址：金柳苑 永泰路775弄28号101 → 金柳苑 永泰路775弄28号1202", "户籍类别：未登记 → 户在人在");
    }

    @Test
    void privateNumbersAreMaskedAndStillSeenToDiffer() {
        assertThat(told(new RowChange("person", 1, row("name", "沙秀英", "id_number", "310104194103150014"),
                row("name", "沙秀英", "id_number", "310104194203150014"))).fields()).containsExactly("身份证号：3101**********0014（有改动）");
        assertThat(told(new RowChange("contact", 1, null, row("kind", "MOBILE", "number", "13800001111"))).fields())
                .containsExactlyInAnyOrder("种类：手机", "号码：138****1111");
        assertThat(told(new RowChange("case_party", 1, row("name", "魏䶮", "phone", "13800001111"), row("name", "魏䶮", "phone", null))).fields())
                .containsExactly("电话：138****1111 → （空）");
    }

    @Test
    void timesMoneyAndYesAreWrittenAsOnTheScreens() {
        String[] h2 = {"amount_cents", "150050", "deleted_at", "2026-11-23 10:00:00.0", "remedies_told", "true"};
        String[] postgres = {"amount_cents", "150050", "deleted_at", "2026-11-23T10:00:00", "remedies_told", "true"};
        for (String[] values : List.of(h2, postgres)) {
            assertThat(told(new RowChange("mediation_case", 1, row("remedies_told", "false"), row(values))).fields()).containsExactlyInAnyOrder(
                    "涉及金额（元）：（空） → 1500.50", "删除时间：（空） → 2026-11-23 10:00", "已告知救济途径：否 → 是");
        }
    }

    @Test
    void ofLongTextsTheDifferenceIsShown() {
        String same = "甲乙丙丁戊己庚辛壬癸".repeat(40);
        List<String> fields = told(new RowChange("mediation_case", 1, row("agreement_text", same + "赔偿五百元"),
                row("agreement_text", same + "赔偿八百元"))).fields();
        assertThat(fields).singleElement().satisfies(text -> assertThat(text).contains("赔偿五百元").contains("赔偿八百元").hasSizeLessThan(80));
    }

    @Test
    void undoingIsForetold() {
        RowChange row = new RowChange("estate", 1, null, row("name", "金柳苑"));
        RowWords words = new ChangeWords(RecordNames.of(database, List.of(row))).foretold(row.reversed());
        assertThat(words.fate()).isEqualTo(Messages.text("history.willBe.removed"));
        assertThat(words.name()).isEqualTo("金柳苑");
        assertThat(row.fields()).containsExactly(new FieldChange("estate", "name", null, "金柳苑"));
    }
}
