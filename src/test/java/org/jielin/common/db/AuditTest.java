package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.common.ui.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit as each step writes it, and what the check finds when somebody goes past the program. */
class AuditTest extends DaoTest {

    @TempDir
    Path other;

    private void fill() {
        for (String name : List.of("金柳苑", "安澜花园", "春晓苑")) {
            database.write(Act.of("office.rename", name), daos -> daos.get(Places.class).add(name));
        }
        database.note(AuditKind.LOGIN, Map.of("why", "test"));
    }

    private Verification verify() {
        return database.verify(Progress.NONE);
    }

    private void pastTheProgram(String statement) {
        raw().useHandle(handle -> {
            if (engine == Engine.POSTGRESQL) {
                handle.execute("set session_replication_role = replica");
            } else {
                handle.execute("drop trigger if exists audit_entry_fixed");
                handle.execute("drop trigger if exists estate_change");
            }
            handle.execute(statement);
            if (engine == Engine.POSTGRESQL) {
                handle.execute("set session_replication_role = default");
            }
        });
    }

    @Test
    void aSoundOfficeIsFoundSound() {
        fill();
        Verification found = verify();
        assertThat(found.damages()).isEmpty();
        assertThat(found.entries()).isGreaterThanOrEqualTo(4);
        assertThat(found.rows()).isEqualTo(3);
        assertThat(found.head()).isEqualTo(database.auditHead());
    }

    @Test
    void entriesAreNeverAlteredOrRemoved() {
        fill();
        assertThatThrownBy(() -> raw().useHandle(handle -> handle.execute("update audit_entry set actor = 'x' where id = 2"))).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> raw().useHandle(handle -> handle.execute("delete from audit_entry where id = 2"))).isInstanceOf(JdbiException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set actor = 'x' where id = 2 | audit
            update audit_entry set body = '{}' where id = 3 | audit
            update audit_entry set id = 12 where id = 4 | audit
            delete from audit_entry where id = 2 | audit
            delete from audit_entry where id = 1 | audit
            delete from audit_entry where id >= 3 | steps
            update estate set name = '别处' where id = 2 | table
            delete from estate where id = 2 | table
            insert into estate (name) values ('多出') | table
            update change set after_row = replace(after_row, '安', '按') | step
            update step set actor = 'x' where id = 2 | step
            update table_digest set row_count = 2 where table_name = 'estate' | table""")
    void tamperingIsFoundWithItsPlace(String statement, String kind) {
        fill();
        pastTheProgram(statement);
        assertThat(verify().damages()).isNotEmpty();
        assertThat(verify().damages().getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void whatIsDumpedArrivesEqual() throws IOException {
        fill();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Totals sent = database.dump(out, Progress.NONE);
        assertThat(sent.rows("estate")).isEqualTo(3);
        try (Database copy = Database.restore(new OfficeFile(other, "copy"), TestOffice.KEY, TestOffice.KEY, new ByteArrayInputStream(out.toByteArray()), CLOCK,
                TestOffice.TESTER, Progress.NONE)) {
            assertThat(copy.verify(Progress.NONE).damages()).isEmpty();
            assertThat(copy.auditHead()).isEqualTo(database.auditHead());
            copy.write(Act.of("office.rename", "x"), daos -> daos.get(Places.class).add("新苑"));
            assertThat(copy.verify(Progress.NONE).damages()).isEmpty();
        }
    }

    interface Places {

        @SqlUpdate("insert into estate (name) values (:name)")
        int add(@Bind("name") String name);
    }
}
