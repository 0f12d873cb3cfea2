package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jielin.account.Role;
import org.jielin.common.text.Masking;
import org.junit.jupiter.api.Test;

/** The views hold on both databases, lose no column, and mask in SQL as in Java. */
class GuardedTablesTest extends DaoTest {

    private static final Set<String> OPEN = Set.of("office_setting", "mediator", "optional_field", "retention_rule");

    @Test
    void fullAccessReadsTheTablesThemselves() {
        GuardedTables.of(TestOffice.TESTER).forEach((table, view) -> assertThat(view).isEqualTo(table));
    }

    @Test
    void everyTableIsGuardedOrOpenOnPurpose() {
        Set<String> guarded = new TreeSet<>(GuardedTables.names());
        guarded.addAll(OPEN);
        Set<String> there = new TreeSet<>(database.write(new Act("office.test", ""), null, ChangeTriggers::recordedTables));
        there.addAll(Set.of("step", "change", "audit_entry"));
        assertThat(guarded).isEqualTo(there);
    }

    @Test
    void viewsNameEveryColumnOfTheirTable() {
        assertThat(GuardedTables.COLUMNS.keySet()).isEqualTo(SensitiveColumns.ALL.keySet());
        GuardedTables.COLUMNS.forEach((table, columns) -> assertThat(Arrays.stream(columns.split(" ")).collect(Collectors.toSet())).as(table)
                .isEqualTo(database.reader(StepDao.class).columns(table).stream().map(History.ColumnRow::columnName).collect(Collectors.toSet())));
        SensitiveColumns.ALL.forEach((table, columns) -> assertThat(GuardedTables.COLUMNS.get(table).split(" ")).contains(columns.keySet().toArray(String[]::new)));
    }

    @Test
    void everyViewOfEveryRoleRuns() {
        for (Role role : Role.values()) {
            for (Set<Long> entrances : Arrays.asList(null, Set.<Long>of(), Set.of(3L, 4L))) {
                Access access = new Access(7L, "甲'乙\\", role.rights(), entrances, 5L);
                database.write(new Act("office.test", ""), null, handle -> {
                    GuardedTables.of(access).forEach((table, view) -> handle.createQuery("select count(*) from " + view + " x").mapTo(Long.class).one());
                    return null;
                });
            }
        }
    }

    @Test
    void sqlMasksAsJavaDoes() {
        for (String text : List.of("", "1", "1234", "12345", "12345678", "123456789", "13800001111", "31010419430315001X", "021-64321234", "谢1380000", "310104430315001")) {
            for (SensitiveColumns.Kind kind : SensitiveColumns.Kind.values()) {
                String masked = database.write(new Act("office.test", ""), null, handle -> handle.createQuery("select " + kind.sql("x.c")
                        + " from (select cast(:text as varchar(40)) as c) x").bind("text", text).mapTo(String.class).one());
                assertThat(masked).as(kind + " of " + text).isEqualTo(kind.masked(text));
            }
        }
        assertThat(SensitiveColumns.Kind.ID_NUMBER.masked("31010419430315001X")).isEqualTo(Masking.idNumber("31010419430315001X"));
    }
}
