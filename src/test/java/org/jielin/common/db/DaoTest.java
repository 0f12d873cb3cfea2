package org.jielin.common.db;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a DAO's tests twice: on a fresh H2 office file and in a fresh PostgreSQL schema, both migrated for real. */
@ParameterizedClass
@MethodSource("engines")
public abstract class DaoTest {

    /** The day of all tests: a Monday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Parameter
    protected Engine engine;
    @TempDir
    Path folder;
    protected Database database;

    /** Both; the office file alone where each test runs hundreds of times ({@code -Ppit}). */
    static Stream<Engine> engines() {
        return Arrays.stream(Engine.values()).filter(each -> each == Engine.H2 || !Boolean.getBoolean("jielin.file.only"));
    }

    @BeforeEach
    void openDatabase() {
        database = engine == Engine.H2 ? TestOffice.create(folder)
                : TestPostgres.freshSchema(CLOCK);
    }

    /** The same data past all checks, for tests of what finds that somebody went past them. */
    Jdbi raw() {
        return Database.jdbi(engine == Engine.H2 ? new OfficeFile(folder).source(TestOffice.KEY, false) : TestPostgres.source());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }
}
