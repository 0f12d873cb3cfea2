package org.jielin.common.history;

import java.util.List;
import org.jielin.common.db.RecordRef;
import org.jielin.common.ui.Destination;

/**
 * What was changed in one record, or in a few that belong together.
 *
 * @param title by which people know the record
 */
public record RecordHistoryPlace(String title, List<RecordRef> records) implements Destination {

    public RecordHistoryPlace(String title, String table, long id) {
        this(title, List.of(new RecordRef(table, id)));
    }
}
