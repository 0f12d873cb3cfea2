package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.Test;

/** No query names a guarded table bare: what it may show is decided in one place. */
class GuardedSqlTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BARE = Pattern.compile("(?<!delete )\\b(?:from|join)\\s+([a-z_]+)");
    private static final Pattern LISTED = Pattern.compile("\\bfrom\\s+[<>a-z_]+(?:\\s+[a-z]+)?\\s*,");
    private static final Pattern MACRO = Pattern.compile("\\b(?:from|join)\\s+<([a-z_]+)>\\s*(\\w*)");
    private static final Set<String> NO_ALIAS = Set.of("", "where", "order", "group", "limit", "join", "left", "on", "union");

    /** The method and the table it may read whole, and why. */
    private static final Map<String, String> WHOLE = Map.of(
            "CaseDao.numbers mediation_case", "a case number is given once, whoever may see the case that has it; only numbers are read",
            "StepDao.steps step", "whether a step was undone is true even when the undoing step may not be seen; only that is read",
            "StepDao.find step", "as above",
            "StepDao.touchedSince step", "undoing must know of every later step; the text of one that may not be seen stays hidden",
            "StepDao.touchedSince change", "as above");

    /** Where the name of a table is itself an argument, and why it may be. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "StepDao.parts table", "only ids are read, and only to ask for their changes, which are guarded",
            "MergeDao.rows table", "only ids are read; who moves a row that may not be changed is refused at the end of the step",
            "MergeDao.doubles table", "as above");

    private record Statement(String name, String sql) {
    }

    private static List<Statement> statements() throws IOException, ClassNotFoundException {
        List<Statement> statements = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Dao.java")).toList()) {
                String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.').replace('\\', '.');
                Class<?> dao = Class.forName(name);
                for (Method method : dao.getDeclaredMethods()) {
                    sql(method).forEach(sql -> statements.add(new Statement(dao.getSimpleName() + "." + method.getName(), sql)));
                }
            }
        }
        return statements;
    }

    private static List<String> sql(Method method) {
        if (method.isAnnotationPresent(SqlQuery.class)) {
            return List.of(method.getAnnotation(SqlQuery.class).value());
        }
        if (method.isAnnotationPresent(SqlUpdate.class)) {
            return List.of(method.getAnnotation(SqlUpdate.class).value());
        }
        return method.isAnnotationPresent(SqlBatch.class) ? List.of(method.getAnnotation(SqlBatch.class).value()) : List.of();
    }

    @Test
    void noQueryReadsAGuardedTableBare() throws IOException, ClassNotFoundException {
        Set<String> bare = new TreeSet<>();
        for (Statement statement : statements()) {
            Matcher table = BARE.matcher(statement.sql());
            while (table.find()) {
                if (GuardedTables.names().contains(table.group(1))) {
                    bare.add(statement.name() + " " + table.group(1));
                }
            }
        }
        assertThat(bare).as("write from <table> alias; what is listed here may read the whole table").isEqualTo(new TreeSet<>(WHOLE.keySet()));
    }

    @Test
    void everyMacroIsAGuardedTableWithAnAlias() throws IOException, ClassNotFoundException {
        int seen = 0;
        for (Statement statement : statements()) {
            assertThat(LISTED.matcher(statement.sql()).find()).as(statement.name() + " lists tables with commas").isFalse();
            Matcher macro = MACRO.matcher(statement.sql());
            while (macro.find()) {
                seen++;
                if (ARGUMENTS.containsKey(statement.name() + " " + macro.group(1))) {
                    continue;
                }
                assertThat(GuardedTables.names()).as(statement.name()).contains(macro.group(1));
                assertThat(NO_ALIAS).as(statement.name() + ": PostgreSQL wants an alias for a view").doesNotContain(macro.group(2));
            }
        }
        assertThat(seen).isGreaterThan(100);
    }
}
