package org.jielin.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jielin.common.history.ColumnWords;
import org.jielin.common.text.Messages;

/** Tells what a merge will do, one sentence for each kind of thing. */
final class MergeWords {

    private MergeWords() {
    }

    static List<String> of(MergePlan plan) {
        List<String> lines = new ArrayList<>();
        counts(plan.moves(), plan.helperMoves()).forEach((table, rows) -> lines.add(Messages.text("merge.moves", table, rows)));
        counts(plan.doubles(), Map.of()).forEach((table, rows) -> lines.add(Messages.text("merge.doubles", table, rows)));
        add(lines, "merge.ends.residences", plan.endedResidences().size());
        add(lines, "merge.ends.memberships", plan.endedMemberships().size());
        add(lines, "merge.ends.households", plan.emptied().size());
        add(lines, "merge.headless", plan.headless());
        add(lines, "merge.ends.pairings", plan.endedPairings().size());
        add(lines, "merge.standBy", plan.standBy().size());
        return lines;
    }

    private static void add(List<String> lines, String key, int number) {
        if (number > 0) {
            lines.add(Messages.text(key, number));
        }
    }

    private static Map<String, Integer> counts(Map<Reference, List<Long>> rows, Map<Reference, List<Long>> more) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Map<Reference, List<Long>> each : List.of(rows, more)) {
            each.forEach((reference, ids) -> counts.merge(ColumnWords.table(reference.tableName()), ids.size(), Integer::sum));
        }
        return counts;
    }
}
