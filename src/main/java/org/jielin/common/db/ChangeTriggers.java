package org.jielin.common.db;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Puts the trigger that records changes on every table, so that a new table can't be forgotten. */
final class ChangeTriggers {

    private static final Set<String> UNRECORDED = Set.of("step", "change", "audit_entry", "table_digest", "flyway_schema_history");

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
        fixAudit(handle, engine);
        for (String table : recordedTables(handle)) {
            if (engine == Engine.H2) {
                handle.execute("create trigger if not exists %1$s_change after insert, update, delete on %1$s for each row call '%2$s'"
                        .formatted(table, ChangeTrigger.class.getName()));
            } else {
                handle.execute("create or replace trigger %1$s_change after insert or update or delete on %1$s for each row execute function record_change()"
                        .formatted(table));
            }
        }
    }

    /** An entry of the audit is never altered or removed. */
    private static void fixAudit(Handle handle, Engine engine) {
        if (engine == Engine.H2) {
            handle.execute("create trigger if not exists audit_entry_fixed before update, delete on audit_entry for each row call '%s'"
                    .formatted(AuditGuard.class.getName()));
        } else {
            handle.execute("""
                    create or replace function refuse_change() returns trigger language plpgsql as $$
                    begin
                        raise exception 'the audit is only added to';
                    end $$""");
            handle.execute("""
                    create or replace trigger audit_entry_fixed before update or delete on audit_entry
                    for each row execute function refuse_change()""");
        }
    }

    /** Every table of the office, in an order in which each comes after those it refers to. */
    static List<String> allTables(Handle handle) {
        return TableOrder.of(handle, tables(handle).stream().filter(table -> !table.equals("flyway_schema_history")).toList());
    }

    static List<String> recordedTables(Handle handle) {
        return tables(handle).stream().filter(table -> !UNRECORDED.contains(table)).toList();
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                select lower(table_name) from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE' order by table_name""")
                .mapTo(String.class).list();
    }
}
