package org.jielin.duplicate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jielin.common.db.Database;

/** Merges two people as suggested, for tests of who may. */
public final class MergeProbe {

    private final Merges merges;

    public MergeProbe(Database database, Clock clock) {
        this.merges = new Merges(database, clock);
    }

    public void merge(long kept, long gone) {
        MergeSheet sheet = merges.sheet(kept, gone);
        Map<MergeField, Side> sides = new HashMap<>();
        sheet.suggestions().forEach((field, suggestion) -> sides.put(field, suggestion.side()));
        merges.merge(new MergeChoice(sheet.kept().person(), sheet.gone().person(), sides, sheet.residences().getFirst().id(),
                sheet.households().getFirst().id(), Side.KEPT, Side.KEPT));
    }
}
