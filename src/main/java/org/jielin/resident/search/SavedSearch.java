package org.jielin.resident.search;

import java.util.List;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentSort;

/**
 * A list that is kept by what it asks: it is answered anew whenever somebody looks.
 *
 * @param accountId whose list it is; null for everybody's
 */
public record SavedSearch(long id, Long accountId, String name, String words, Long estateId, Long entranceId, Long unitId, String tag, Integer minAge,
        Integer underAge, ResidenceCategory category, boolean doubtfulId, ResidentSort sort) {

    public static SavedSearch of(String name, Long account, ResidentFilter filter) {
        return new SavedSearch(0, account, name, filter.text(), filter.estateId(), filter.entranceId(), filter.unitId(), filter.tag(), filter.minAge(),
                filter.underAge(), filter.category(), filter.doubtfulId(), filter.sort());
    }

    public ResidentFilter filter() {
        return new ResidentFilter(words, estateId, entranceId, unitId, tag, minAge, underAge, category, doubtfulId, sort, List.of());
    }

    /** Everybody's, not its owner's alone. */
    public boolean shared() {
        return accountId == null;
    }
}
