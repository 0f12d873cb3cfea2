package org.jielin.common.db;

import java.nio.file.Path;

/** An office's data without accounts, for tests of what lies above it. */
public final class TestOffice {

    public static final Access TESTER = Access.full("tester");

    private TestOffice() {
    }

    public static Database create(Path folder) {
        return Database.create(new OfficeFile(folder), DaoTest.CLOCK, TESTER);
    }

    public static Database open(Path folder) {
        return Database.open(new OfficeFile(folder), DaoTest.CLOCK, TESTER);
    }
}
