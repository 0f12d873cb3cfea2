package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office of the first release goes on with all it had. */
class MigrationTest {

    @TempDir
    Path folder;

    /** Makes an office as the first release left it: migrated to version 1, triggers on its tables, some rows. */
    private void firstRelease() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(new OfficeFile(folder).url(true));
        source.setUser("office");
        Flyway.configure().dataSource(source).locations("classpath:db/migration").target("1").load().migrate();
        Jdbi.create(source).useHandle(handle -> {
            handle.execute("insert into office_setting (name, content) values ('office.name', '金牛居委会'), ('mediation.word', '金牛')");
            handle.execute("""
                    insert into mediation_case (number, registered_on, dispute_type, case_source, state)
                    values ('一号', date '2026-01-02', 'NEIGHBOUR', 'APPLICATION', 'REGISTERED')""");
            ChangeTriggers.recordedTables(handle).stream().filter(table -> !table.equals("office_setting")).forEach(table -> handle.execute(
                    "create trigger %1$s_change after insert, update, delete on %1$s for each row call '%2$s'".formatted(table, ChangeTrigger.class.getName())));
        });
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Test
    void anOfficeOfTheFirstReleaseKeepsItsRowsAndRecordsTheNewColumns() throws SQLException {
        firstRelease();
        try (Database database = TestOffice.open(folder)) {
            List<String> changes = database.write(new Act("office.test", "改名"), null, handle -> {
                assertThat(handle.createQuery("select name from office_setting where id is not null order by id").mapTo(String.class).list())
                        .containsExactly("office.name", "mediation.word");
                assertThat(handle.createQuery("select count(*) from mediation_case where registered_by is null").mapTo(Integer.class).one()).isEqualTo(1);
                handle.execute("update office_setting set content = '安澜居委会' where name = 'office.name'");
                handle.execute("insert into office_setting (name, content) values ('new', '')");
                handle.execute("insert into account (login, name, role) values ('shen', '沈建忠', 'MEDIATOR')");
                return handle.execute("update mediation_case set registered_by = (select max(id) from account)") == 1 ? List.of("") : List.of();
            });
            assertThat(changes).hasSize(1);
            List<History.ChangeRow> rows = database.reader(StepDao.class).changesBackwards(new History(database).steps(1).getFirst().id());
            assertThat(rows).extracting(History.ChangeRow::tableName).containsExactly("mediation_case", "account", "office_setting", "office_setting");
            assertThat(rows.getFirst().afterRow()).contains("\"registered_by\":\"1\"");
            new History(database).undo(new History(database).steps(1).getFirst().id());
            database.read(daos -> assertThat(daos.get(StepDao.class).columns("office_setting")).hasSize(3));
        }
    }
}
