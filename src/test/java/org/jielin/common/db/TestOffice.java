package org.jielin.common.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jielin.common.crypto.OfficeKey;

/** An office's data without accounts, for tests of what lies above it. */
public final class TestOffice {

    public static final Access TESTER = Access.full("tester");
    public static final OfficeKey KEY = OfficeKey.of(new byte[32]);

    private TestOffice() {
    }

    public static Database create(Path folder) {
        return Database.create(new OfficeFile(folder), KEY, DaoTest.CLOCK, TESTER);
    }

    public static Database open(Path folder) {
        return Database.open(new OfficeFile(folder), KEY, DaoTest.CLOCK, TESTER);
    }

    /** Lets go of a file that can't be closed any more, as the end of its program would. */
    public static void abandon(OfficeFile office) {
        try (Connection connection = office.source(KEY, false).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException alreadyClosed) {
            return;
        }
    }
}
