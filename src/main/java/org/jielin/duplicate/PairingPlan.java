package org.jielin.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jielin.pairing.PairingPart;
import org.jielin.pairing.PairingRow;

/**
 * Which open pairings can't go on as they are when two people become one.
 *
 * @param ended pairings that both had, or that would be of somebody with himself
 * @param standBy main pairings of an elder who has another main helper
 */
record PairingPlan(List<PairingRow> ended, List<Long> standBy) {

    static PairingPlan of(MergeSubject kept, MergeSubject gone) {
        List<PairingRow> open = Stream.concat(kept.pairings().stream(), gone.pairings().stream()).filter(row -> row.endedOn() == null).distinct()
                .sorted(Comparator.comparing((PairingRow row) -> !touches(row, kept)).thenComparing(PairingRow::beganOn).thenComparing(PairingRow::id)).toList();
        long keptId = kept.person().id();
        long goneId = gone.person().id();
        List<PairingRow> ended = new ArrayList<>();
        List<Long> standBy = new ArrayList<>();
        Set<List<Long>> seen = new HashSet<>();
        Set<Long> served = new HashSet<>();
        for (PairingRow row : open) {
            long elder = row.elderId() == goneId ? keptId : row.elderId();
            long helper = row.helperPersonId() == goneId ? keptId : row.helperPersonId();
            if (elder == helper || !seen.add(List.of(elder, helper))) {
                ended.add(row);
            } else if (row.part() == PairingPart.MAIN && elder == keptId && !served.add(elder)) {
                standBy.add(row.id());
            }
        }
        return new PairingPlan(ended, standBy);
    }

    private static boolean touches(PairingRow row, MergeSubject subject) {
        return row.elderId() == subject.person().id() || row.helperPersonId() == subject.person().id();
    }
}
