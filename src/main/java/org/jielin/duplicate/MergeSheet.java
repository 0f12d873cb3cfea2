package org.jielin.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jielin.common.db.Daos;
import org.jielin.common.text.Messages;
import org.jielin.duplicate.MergeDao.Housemate;
import org.jielin.resident.AddressDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Residence;

/** Two records side by side, with the homes there are to choose from. */
record MergeSheet(MergeSubject kept, MergeSubject gone, Map<MergeField, MergeSuggestion> suggestions, List<Home> residences, List<Home> households) {

    static MergeSheet of(Daos daos, MergeSubject kept, MergeSubject gone, LocalDate today) {
        List<Home> residences = new ArrayList<>();
        List<Home> households = new ArrayList<>();
        Map<Long, String> seen = new HashMap<>();
        for (MergeSubject subject : List.of(kept, gone)) {
            Side side = subject == kept ? Side.KEPT : Side.GONE;
            for (Residence row : subject.openResidences(today)) {
                String address = daos.get(AddressDao.class).address(row.unitId()).full();
                if (seen.putIfAbsent(row.unitId(), address) == null) {
                    residences.add(new Home(row.id(), row.unitId(), side, Messages.text("merge.residence", address, Messages.label(row.category()))));
                }
            }
        }
        List<List<Object>> known = new ArrayList<>();
        for (MergeSubject subject : List.of(kept, gone)) {
            Side side = subject == kept ? Side.KEPT : Side.GONE;
            for (Membership row : subject.openMemberships(today)) {
                if (!known.contains(List.<Object>of(row.householdId(), row.relationToHead()))) {
                    known.add(List.of(row.householdId(), row.relationToHead()));
                    households.add(household(daos, row, side, kept.person().id(), gone.person().id(), today));
                }
            }
        }
        return new MergeSheet(kept, gone, MergeSuggestion.of(kept.person(), gone.person()), residences, households);
    }

    private static Home household(Daos daos, Membership row, Side side, long kept, long gone, LocalDate today) {
        long unit = daos.get(MergeDao.class).unitOf(row.householdId());
        List<String> mates = daos.get(MergeDao.class).housemates(row.householdId(), kept, gone, today).stream().map(Housemate::name).toList();
        String address = daos.get(AddressDao.class).address(unit).door();
        return new Home(row.id(), unit, side, mates.isEmpty() ? Messages.text("merge.household.alone", address, Messages.label(row.relationToHead()))
                : Messages.text("merge.household.with", address, Messages.label(row.relationToHead()), String.join(Messages.text("list.comma"), mates)));
    }

    boolean bothInCare() {
        return Stream.of(kept, gone).allMatch(subject -> subject.care() != null);
    }

    boolean bothHelp() {
        return Stream.of(kept, gone).allMatch(subject -> subject.helper() != null);
    }

    /** A residence or membership of today that can be the one that holds; what both say is there once. */
    record Home(long id, long unit, Side side, String text) {
    }
}
