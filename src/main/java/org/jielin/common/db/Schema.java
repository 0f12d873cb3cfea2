package org.jielin.common.db;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The version of a database's schema beside the newest that this program knows.
 *
 * @param current empty when the database has none yet
 */
record Schema(String current, String latest) {

    static Schema of(DataSource source) {
        MigrationInfoService info = flyway(source, null).info();
        String latest = Arrays.stream(info.all()).filter(migration -> migration.getState().isResolved()).map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo).orElseThrow().getVersion();
        return new Schema(info.current() == null ? "" : info.current().getVersion().getVersion(), latest);
    }

    boolean newer() {
        return !current.isEmpty() && compare() > 0;
    }

    boolean outdated() {
        return current.isEmpty() || compare() < 0;
    }

    private int compare() {
        return MigrationVersion.fromVersion(current).compareTo(MigrationVersion.fromVersion(latest));
    }

    /** Brings a database to a version, or to the latest when it is null; tells how many steps that took. */
    static int migrate(DataSource source, String version) {
        return flyway(source, version).migrate().migrationsExecuted;
    }

    private static Flyway flyway(DataSource source, String target) {
        var configuration = Flyway.configure().dataSource(source).locations("classpath:db/migration");
        return (target == null ? configuration : configuration.target(target)).load();
    }
}
