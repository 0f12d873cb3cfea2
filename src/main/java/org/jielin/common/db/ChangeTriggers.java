package org.jielin.common.db;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Puts the trigger that records changes on every table, so that a new table can't be forgotten. */
final class ChangeTriggers {

    private static final Set<String> UNRECORDED = Set.of("step", "change", "flyway_schema_history");

    private ChangeTriggers() {
    }

    static void install(Handle handle, Engine engine) {
        if (engine == Engine.POSTGRESQL) {
            handle.execute("""
                    create or replace function record_change() returns trigger language plpgsql as $$
                    begin
                        if coalesce(current_setting('jielin.step', true), '') = '' then
                            raise exception 'written outside a step: %', tg_table_name;
                        end if;
                        insert into change (step_id, table_name, row_id, before_row, after_row)
                        values (current_setting('jielin.step')::bigint, tg_table_name,
                                case when tg_op = 'DELETE' then old.id else new.id end,
                                case when tg_op = 'INSERT' then null else to_jsonb(old)::text end,
                                case when tg_op = 'DELETE' then null else to_jsonb(new)::text end);
                        return null;
                    end $$""");
        }
        for (String table : recordedTables(handle)) {
            if (engine == Engine.H2) {
                // A migration that adds a column leaves H2's trigger with the name and the columns of a passing copy of the table.
                handle.execute("drop trigger if exists %s_change".formatted(table));
                handle.execute("create trigger %1$s_change after insert, update, delete on %1$s for each row call '%2$s'"
                        .formatted(table, ChangeTrigger.class.getName()));
            } else {
                handle.execute("create or replace trigger %1$s_change after insert or update or delete on %1$s for each row execute function record_change()"
                        .formatted(table));
            }
        }
    }

    static List<String> recordedTables(Handle handle) {
        return handle.createQuery("""
                select lower(table_name) from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name""")
                .mapTo(String.class).filter(table -> !UNRECORDED.contains(table)).list();
    }
}
