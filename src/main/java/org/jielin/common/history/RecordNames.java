package org.jielin.common.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.RecordRef;
import org.jielin.common.db.RowChange;
import org.jielin.common.history.NamesDao.Named;

/** The names of the rows that changed rows refer to; a row that is gone has none. */
public final class RecordNames {

    /** Which table a column refers to. */
    private static final Map<String, String> REFERS = Map.ofEntries(Map.entry("person_id", "person"), Map.entry("elder_id", "person"),
            Map.entry("other_id", "person"), Map.entry("gone_id", "person"), Map.entry("kept_id", "person"), Map.entry("helper_id", "helper"),
            Map.entry("unit_id", "unit"), Map.entry("entrance_id", "entrance"), Map.entry("estate_id", "estate"),
            Map.entry("mediator_id", "mediator"), Map.entry("case_id", "mediation_case"));
    private static final Map<String, BiFunction<NamesDao, Collection<Long>, List<Named>>> READERS = Map.of("person", NamesDao::people,
            "helper", NamesDao::helpers, "unit", NamesDao::units, "entrance", NamesDao::entrances, "estate", NamesDao::estates, "mediator",
            NamesDao::mediators, "mediation_case", NamesDao::cases);

    private final Map<RecordRef, String> names = new HashMap<>();

    /** Reads the names that telling of these rows needs. */
    public static RecordNames of(Database database, List<RowChange> rows) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        rows.stream().flatMap(row -> Stream.of(row.before(), row.after())).filter(columns -> columns != null)
                .forEach(columns -> collect(columns, wanted));
        RecordNames names = new RecordNames();
        database.read(daos -> names.read(daos, wanted));
        return names;
    }

    private static void collect(Map<String, String> columns, Map<String, Set<Long>> wanted) {
        REFERS.forEach((column, table) -> {
            if (columns.get(column) != null) {
                wanted.computeIfAbsent(table, any -> new TreeSet<>()).add(Long.valueOf(columns.get(column)));
            }
        });
    }

    private RecordNames read(Daos daos, Map<String, Set<Long>> wanted) {
        wanted.forEach((table, ids) -> READERS.get(table).apply(daos.get(NamesDao.class), new ArrayList<>(ids))
                .forEach(named -> names.put(new RecordRef(table, named.id()), named.name())));
        return this;
    }

    boolean refers(String column) {
        return REFERS.containsKey(column);
    }

    /** The name of the row that a column's value refers to; empty when it has none any more. */
    String name(String column, String id) {
        return id == null ? "" : names.getOrDefault(new RecordRef(REFERS.get(column), Long.parseLong(id)), "");
    }
}
