package org.jielin.common.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.text.UserMessageException;

/** An office's data without accounts, for tests of what lies above it. */
public final class TestOffice {

    public static final Access TESTER = Access.full("tester");
    public static final OfficeKey KEY = OfficeKey.of(new byte[32]);

    /** Any table, row by row. */
    interface Rows {

        @SqlQuery("select * from <table>")
        @RegisterRowMapper(MapMapper.class)
        List<Map<String, Object>> all(@Define("table") String table);
    }

    private TestOffice() {
    }

    public static Database create(Path folder) {
        return Database.create(new OfficeFile(folder), KEY, DaoTest.CLOCK, TESTER);
    }

    /**
     * An office of more rows than can be recorded one by one: they were there before it was first opened, as an office of the
     * first version brings its own, and its digests are taken of them.
     */
    public static Database create(Path folder, Consumer<Daos> rows) throws IOException {
        Files.createDirectories(folder);
        EmbeddedFile file = EmbeddedFile.create(new OfficeFile(folder), KEY, null, LocalDateTime.now(DaoTest.CLOCK));
        Database.jdbi(file.source()).useTransaction(handle -> rows.accept(handle::attach));
        file.close();
        return open(folder);
    }

    public static Database open(Path folder) {
        return Database.open(new OfficeFile(folder), KEY, DaoTest.CLOCK, TESTER);
    }

    /** All rows of a table as the file has them. */
    public static List<Map<String, Object>> rows(Database database, String table) {
        return database.read(daos -> daos.get(Rows.class).all(table));
    }

    /** Lets go of a file that can't be closed any more, as the end of its program would. */
    public static void abandon(OfficeFile office) {
        try (Connection connection = office.source(KEY, false).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException alreadyClosed) {
            return;
        }
    }

    /**
     * What every way to the rows gives: each table and each of its indexes read from end to end, and each row looked up by
     * its number and by each index.
     *
     * @throws UserMessageException when the file can't be read, as the program tells it
     */
    public static Map<String, String> answers(OfficeFile office) {
        try {
            return Database.jdbi(office.source(KEY, false)).withHandle(TestOffice::answers);
        } catch (JdbiException e) {
            throw DataFailure.of(e);
        }
    }

    private static Map<String, String> answers(Handle handle) {
        Map<String, String> answers = new TreeMap<>();
        for (String table : ChangeTriggers.allTables(handle)) {
            String all = TableRows.columns(handle, table).stream().map(column -> "coalesce(cast(%s as varchar), '~')".formatted(column))
                    .collect(Collectors.joining(", "));
            answers.put(table, answer(handle, "select count(*), sum(ora_hash(concat_ws('|', %s))) from %s".formatted(all, table)));
            handle.createQuery("""
                    select index_name, column_name from information_schema.index_columns
                    where table_schema = current_schema and table_name = :table and ordinal_position = 1""").bind("table", table)
                    .map((row, context) -> List.of(row.getString(1), row.getString(2))).forEach(index -> {
                        answers.put(table + " " + index, answer(handle, "select count(*), sum(ora_hash(concat_ws('|', cast(%s as varchar), _rowid_))) from %s use index (\"%s\")"
                                .formatted(index.getLast(), table, index.getFirst())));
                        answers.put(table + " by " + index, answer(handle, "select count(a.id), count(b.id) from %2$s a left join %2$s b use index (\"%3$s\") on b.%1$s = a.%1$s and b.id = a.id"
                                .formatted(index.getLast(), table, index.getFirst())));
                    });
        }
        return answers;
    }

    private static String answer(Handle handle, String sql) {
        return handle.createQuery(sql).map((row, context) -> row.getString(1) + " " + row.getString(2)).one();
    }
}
