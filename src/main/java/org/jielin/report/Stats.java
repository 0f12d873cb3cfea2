package org.jielin.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The office in figures as of a day. The names are those of the command line's contract.
 *
 * @param pairings pairings in force
 * @param livingAlone residents with the tag for living alone
 */
public record Stats(int households, int residents, int elders60, int elders80, int livingAlone, int pairings, Visits visits, Cases cases,
        Hazards hazards, Map<String, Lift> lifts) {

    /** @param due planned for that day, {@code overdue} planned before it and not done, {@code done} done up to it */
    public record Visits(int due, int overdue, int done) {
    }

    public record Cases(Map<String, Integer> byState, Map<String, Integer> byType) {
    }

    public record Hazards(Map<String, Integer> byState) {
    }

    /** A vote: areas in 0.01 m², heads in all, taking part, agreeing. */
    public record Lift(@JsonProperty("area_total") long areaTotal, @JsonProperty("area_part") long areaPart,
            @JsonProperty("area_agree") long areaAgree, List<Integer> heads, @JsonProperty("area_unit") String areaUnit, boolean quorum,
            boolean passed) {
    }
}
