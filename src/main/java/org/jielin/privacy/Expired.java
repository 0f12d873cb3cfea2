package org.jielin.privacy;

import java.time.LocalDate;

/**
 * Records of one person whose time is over.
 *
 * @param name whose they are
 * @param since the day the reason to keep them ended: the last day lived here, of death, of the visit, or of withdrawing
 * @param records how many
 */
public record Expired(RecordClass recordClass, long personId, String name, LocalDate since, int records) {

    /** Whether both speak of the same records, for whatever reason their time is over. */
    boolean sameAs(Expired other) {
        return recordClass == other.recordClass && personId == other.personId;
    }
}
