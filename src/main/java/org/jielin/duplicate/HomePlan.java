package org.jielin.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jielin.resident.Membership;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;

/**
 * What becomes of the homes of two people who are one: the one that was chosen holds, the others of today end the day
 * before, the past of both is kept. A row of the record that goes which says what the chosen one says, or that began only
 * today and so never held, stays with it.
 */
record HomePlan(List<Long> movedResidences, List<Residence> endedResidences, Residence refined, List<Long> movedMemberships,
        List<Membership> endedMemberships, List<Membership> left) {

    static HomePlan of(MergeSubject kept, MergeSubject gone, MergeChoice choice, LocalDate today) {
        Residence home = find(kept.residences(), gone.residences(), Residence::id, choice.residence());
        List<Long> moved = new ArrayList<>();
        List<Residence> ended = new ArrayList<>();
        Residence refined = home;
        for (Residence row : both(kept.residences(), gone.residences())) {
            boolean open = row.until() == null || !row.until().isBefore(today);
            boolean goes = row.personId() == gone.person().id();
            boolean chosen = home != null && row.id() == home.id();
            boolean same = open && !chosen && home != null && row.unitId() == home.unitId();
            boolean held = row.since() == null || row.since().isBefore(today);
            if (same) {
                refined = refine(refined, row);
            }
            if (open && !chosen && (!goes || held && !same)) {
                ended.add(row);
            }
            if (goes && (!open || chosen || held && !same)) {
                moved.add(row.id());
            }
        }
        return memberships(kept, gone, choice, today, moved, ended, refined == home ? null : refined);
    }

    /** The chosen residence with the earlier beginning of two and a category when only the other has one. */
    private static Residence refine(Residence home, Residence other) {
        LocalDate since = home.since() != null && other.since() != null && other.since().isBefore(home.since()) ? other.since() : home.since();
        ResidenceCategory category = home.category() == ResidenceCategory.UNKNOWN ? other.category() : home.category();
        return since == home.since() && category == home.category() ? home
                : new Residence(home.id(), home.personId(), home.unitId(), category, since, home.until());
    }

    private static HomePlan memberships(MergeSubject kept, MergeSubject gone, MergeChoice choice, LocalDate today, List<Long> movedResidences,
            List<Residence> endedResidences, Residence refined) {
        Membership chosen = find(kept.memberships(), gone.memberships(), Membership::id, choice.membership());
        List<Long> moved = new ArrayList<>();
        List<Membership> ended = new ArrayList<>();
        List<Membership> left = new ArrayList<>();
        for (Membership row : both(kept.memberships(), gone.memberships())) {
            boolean open = row.until() == null || !row.until().isBefore(today);
            boolean goes = row.personId() == gone.person().id();
            boolean same = chosen != null && row.householdId() == chosen.householdId();
            boolean holds = chosen != null && row.id() == chosen.id();
            boolean held = row.since() == null || row.since().isBefore(today);
            if (open && !same) {
                left.add(row);
            }
            if (open && !holds && (!goes || held && !same)) {
                ended.add(row);
            }
            if (goes && (!open || holds || held && !same)) {
                moved.add(row.id());
            }
        }
        return new HomePlan(movedResidences, endedResidences, refined, moved, ended, left);
    }

    private static <R> List<R> both(List<R> kept, List<R> gone) {
        return Stream.concat(kept.stream(), gone.stream()).toList();
    }

    private static <R> R find(List<R> kept, List<R> gone, Function<R, Long> id, Long wanted) {
        return both(kept, gone).stream().filter(row -> id.apply(row).equals(wanted)).findFirst().orElse(null);
    }
}
