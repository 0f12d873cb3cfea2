package org.jielin.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How a list was let out the last time: nothing of what stood in it.
 *
 * @param columns titles of all its columns in their order
 * @param hidden titles of those that were left out
 */
public record ListChoice(List<String> columns, List<String> hidden, Preset preset) {

    public ListChoice {
        columns = columns == null ? List.of() : List.copyOf(columns);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }

    /** The places, from 0, of a list's titles in the order of this choice; a column that was not known then comes last. */
    List<Integer> order(List<String> titles) {
        List<Integer> order = new ArrayList<>();
        columns.stream().mapToInt(titles::indexOf).filter(place -> place >= 0).distinct().forEach(order::add);
        for (int i = 0; i < titles.size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        return order;
    }
}
