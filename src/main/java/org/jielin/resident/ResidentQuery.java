package org.jielin.resident;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jielin.common.time.Ages;

/** A filter without words as of a day, in the terms that the SQL binds. Words are looked for by {@code ResidentSearch}, in memory. */
public record ResidentQuery(ResidentFilter filter, LocalDate day) {

    public ResidentQuery {
        if (!filter.text().isEmpty()) {
            throw new IllegalArgumentException("words are looked for by ResidentSearch");
        }
    }

    public Long estateId() {
        return filter.estateId();
    }

    public Long entranceId() {
        return filter.entranceId();
    }

    public Long unitId() {
        return filter.unitId();
    }

    public String tag() {
        return filter.tag();
    }

    public String category() {
        return filter.category() == null ? null : filter.category().name();
    }

    /** The steps between commas; empty for all residents. */
    public String steps() {
        return filter.steps().isEmpty() ? "" : filter.steps().stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    }

    public long firstStep() {
        return filter.steps().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    public long lastStep() {
        return filter.steps().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    public boolean doubtfulId() {
        return filter.doubtfulId();
    }

    public boolean byName() {
        return filter.sort() == ResidentSort.NAME;
    }

    /** The last birth date that has reached the least age. */
    public LocalDate bornBy() {
        return filter.minAge() == null ? null : Ages.bornOnOrBefore(filter.minAge(), day);
    }

    /** Born later than this day means younger than the age asked for. */
    public LocalDate bornAfter() {
        return filter.underAge() == null ? null : Ages.bornOnOrBefore(filter.underAge(), day);
    }
}
