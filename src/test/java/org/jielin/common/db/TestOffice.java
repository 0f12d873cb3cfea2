package org.jielin.common.db;

import java.nio.file.Path;
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
}
