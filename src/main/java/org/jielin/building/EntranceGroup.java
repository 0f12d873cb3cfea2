package org.jielin.building;

import java.util.ArrayList;
import java.util.List;
import org.jielin.common.text.Messages;

/**
 * Entrances that stand beside each other: those of one building (幢) where the office counts them, else neighbours by number.
 *
 * @param name as it is told apart inside the estate
 */
public record EntranceGroup(long estateId, String name, List<Entrance> entrances) {

    /** What still can be looked at as one picture. */
    private static final int MOST = 10;
    private static final int NEIGHBOURS = 6;

    /** @param entrances in the order people count them */
    static List<EntranceGroup> of(List<Entrance> entrances) {
        List<EntranceGroup> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= entrances.size(); i++) {
            Entrance first = entrances.get(from);
            int most = first.building().isEmpty() ? NEIGHBOURS : MOST;
            if (i == entrances.size() || !together(first, entrances.get(i)) || i - from == most) {
                groups.add(group(entrances.subList(from, i)));
                from = i;
            }
        }
        return groups;
    }

    private static boolean together(Entrance one, Entrance other) {
        return one.estateId() == other.estateId() && one.lane().equals(other.lane()) && one.building().equals(other.building());
    }

    private static EntranceGroup group(List<Entrance> entrances) {
        Entrance first = entrances.getFirst();
        String place = first.lane() + first.building();
        String doors = entrances.size() == 1 ? first.label() : Messages.text("facade.group", first.label(), entrances.getLast().label());
        return new EntranceGroup(first.estateId(), place + doors, List.copyOf(entrances));
    }

    /** One entrance alone. */
    static EntranceGroup alone(Entrance entrance) {
        return new EntranceGroup(entrance.estateId(), entrance.name(), List.of(entrance));
    }

    boolean has(long entrance) {
        return entrances.stream().anyMatch(each -> each.id() == entrance);
    }
}
