package org.jielin.common.db;

import java.nio.file.Path;
import javax.sql.DataSource;

/** Offices as the first version left them: a plain file, the first schema, no key file. */
public final class FirstVersion {

    private FirstVersion() {
    }

    /** Writes such an office with one hazard. */
    public static void write(Path folder, String name, String hazard) {
        DataSource source = new OfficeFile(folder).source(null, true);
        Schema.migrate(source, "001");
        Database.jdbi(source).useHandle(handle -> {
            handle.execute("insert into office_setting (name, content) values ('office.name', ?)", name);
            handle.execute("insert into step (name, detail, actor, done_at) values ('hazard.add', ?, '本机用户', timestamp '2026-11-01 09:30:00')", hazard);
            handle.execute("""
                    insert into hazard (location, found_at, hazard_type, state) values (?, timestamp '2026-11-01 09:00:00', '楼道堆物', 'NEW')""", hazard);
            handle.execute("""
                    insert into change (step_id, table_name, row_id, after_row) values (1, 'hazard', 1, '{"id":"1"}')""");
        });
        EmbeddedFile.shutDown(source);
    }
}
