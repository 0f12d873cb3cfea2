package org.jielin.common.db;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Whom the steps after a certain one touched, by anybody: for what is kept in memory and must agree with the data. Tells
 * only ids, so that it may look at every change; what they stand for is read again as the account may see it.
 *
 * @param step the newest step there is
 * @param people whose own rows, numbers, tags, homes or memberships were changed
 * @param newPlaces whether entrances or units were added
 * @param all so much was changed, or a place's name, that everything must be read again; {@code people} is empty then
 */
public record Touched(long step, Set<Long> people, boolean newPlaces, boolean all) {

    /** Reading more changes one by one takes longer than reading all anew. */
    private static final int MOST_CHANGES = 2000;
    private static final Set<String> PLACES = Set.of("estate", "entrance", "unit");

    static long newestStep(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from step").mapTo(Long.class).one();
    }

    static Touched since(Handle handle, long step) {
        long newest = newestStep(handle);
        if (newest == step) {
            return new Touched(newest, Set.of(), false, false);
        }
        List<ChangedRow> rows = handle.createQuery("""
                select table_name, row_id, before_row, after_row from change where step_id > :step and step_id <= :newest
                and table_name in ('person', 'contact', 'tag', 'residence', 'membership', 'estate', 'entrance', 'unit') order by id limit :most""")
                .bind("step", step).bind("newest", newest).bind("most", MOST_CHANGES + 1)
                .map((row, context) -> new ChangedRow(row.getString(1), row.getLong(2), RowText.parse(row.getString(3)), RowText.parse(row.getString(4))))
                .list();
        boolean renamed = rows.stream().anyMatch(row -> PLACES.contains(row.table()) && row.before() != null);
        if (renamed || rows.size() > MOST_CHANGES) {
            return new Touched(newest, Set.of(), true, true);
        }
        Set<Long> people = new HashSet<>();
        boolean places = false;
        for (ChangedRow row : rows) {
            if (PLACES.contains(row.table())) {
                places = true;
            } else if (row.table().equals("person")) {
                people.add(row.id());
            } else {
                owner(row.before(), people);
                owner(row.after(), people);
            }
        }
        return new Touched(newest, people, places, false);
    }

    private static void owner(Map<String, String> row, Set<Long> people) {
        if (row != null) {
            people.add(Long.valueOf(row.get("person_id")));
        }
    }
}
