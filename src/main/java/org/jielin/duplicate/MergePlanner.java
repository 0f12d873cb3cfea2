package org.jielin.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.db.Daos;
import org.jielin.common.text.UserMessageException;
import org.jielin.duplicate.MergeDao.Housemate;
import org.jielin.duplicate.MergeRule.Kind;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.PairingDao;
import org.jielin.resident.ContactDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.TagDao;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;

/** Reads two records whole and works out what merging them as chosen will do. */
final class MergePlanner {

    private final Daos daos;
    private final MergeDao merges;
    private final LocalDate today;

    MergePlanner(Daos daos, LocalDate today) {
        this.daos = daos;
        this.merges = daos.get(MergeDao.class);
        this.today = today;
    }

    /** @throws UserMessageException when there is no such person any more, or none that the account may see */
    MergeSubject subject(long id) {
        Person person = daos.get(PersonDao.class).find(id);
        if (person == null || person.deletedAt() != null) {
            throw new UserMessageException("merge.gone");
        }
        Helper helper = daos.get(HelperDao.class).ofPerson(id).orElse(null);
        return new MergeSubject(person, daos.get(ResidenceDao.class).of(id), merges.memberships(id), daos.get(ContactDao.class).of(id),
                daos.get(TagDao.class).of(id), daos.get(CareProfileDao.class).of(id).orElse(null), helper, daos.get(PairingDao.class).ofPerson(id),
                rows("person", id), helper == null ? Map.of() : rows("helper", helper.id()));
    }

    private Map<Reference, List<Long>> rows(String table, long owner) {
        Map<Reference, List<Long>> rows = new LinkedHashMap<>();
        for (Reference reference : merges.references(table)) {
            List<Long> ids = merges.rows(reference.tableName(), reference.columnName(), owner);
            if (!ids.isEmpty()) {
                rows.put(reference, ids);
            }
        }
        return rows;
    }

    /**
     * @throws UserMessageException when the household that was chosen has another head already, or lies elsewhere than the
     *         residence
     */
    MergePlan plan(MergeSubject kept, MergeSubject gone, MergeChoice choice) {
        HomePlan home = HomePlan.of(kept, gone, choice, today);
        check(kept, gone, choice);
        Map<Reference, List<Long>> moves = new LinkedHashMap<>();
        Map<Reference, List<Long>> doubles = new LinkedHashMap<>();
        gone.rows().forEach((reference, ids) -> {
            MergeRule rule = MergeRule.of(reference);
            List<Long> moved = new ArrayList<>(ids);
            if (rule.kind() == Kind.STAY || rule.kind() == Kind.ONE_EACH && kept.rows().containsKey(reference)) {
                moved.clear();
            } else if (rule.kind() == Kind.HOME) {
                moved.retainAll(reference.tableName().equals("residence") ? home.movedResidences() : home.movedMemberships());
            } else if (rule.kind() == Kind.UNITE) {
                List<Long> twice = merges.doubles(reference.tableName(), reference.columnName(), rule.sameness(), kept.person().id(), gone.person().id());
                moved.removeAll(twice);
                put(doubles, reference, twice);
            }
            put(moves, reference, moved);
        });
        PairingPlan pairings = PairingPlan.of(kept, gone);
        Map<Long, List<Housemate>> left = left(home, kept.person().id(), gone.person().id());
        return new MergePlan(moves, doubles, kept.helper() == null ? Map.of() : gone.helperRows(), home.endedResidences(),
                home.endedMemberships().stream().map(Membership::id).toList(),
                left.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).toList(),
                left.values().stream().filter(mates -> !mates.isEmpty() && !mates.getFirst().head()).mapToInt(List::size).sum(), home.refined(),
                pairings.ended(), pairings.standBy(), others(kept.person().id(), gone.person().id()));
    }

    private static void put(Map<Reference, List<Long>> map, Reference reference, List<Long> rows) {
        if (!rows.isEmpty()) {
            map.put(reference, List.copyOf(rows));
        }
    }

    private Map<Long, List<Housemate>> left(HomePlan home, long kept, long gone) {
        Set<Long> households = home.left().stream().map(Membership::householdId).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, List<Housemate>> left = new LinkedHashMap<>();
        households.forEach(household -> left.put(household, merges.housemates(household, kept, gone, today)));
        return left;
    }

    private void check(MergeSubject kept, MergeSubject gone, MergeChoice choice) {
        if (choice.residence() == null && !(kept.openResidences(today).isEmpty() && gone.openResidences(today).isEmpty())) {
            throw new UserMessageException("merge.residence.missing");
        }
        if (choice.membership() == null && !(kept.openMemberships(today).isEmpty() && gone.openMemberships(today).isEmpty())) {
            throw new UserMessageException("merge.household.missing");
        }
        Membership chosen = Stream.concat(kept.memberships().stream(), gone.memberships().stream())
                .filter(row -> choice.membership() != null && row.id() == choice.membership()).findFirst().orElse(null);
        if (chosen == null) {
            return;
        }
        Long unit = Stream.concat(kept.residences().stream(), gone.residences().stream())
                .filter(row -> choice.residence() != null && row.id() == choice.residence()).map(row -> row.unitId()).findFirst().orElse(null);
        if (unit != null && merges.unitOf(chosen.householdId()) != unit) {
            throw new UserMessageException("merge.household.elsewhere");
        }
        if (chosen.relationToHead() == Relation.HEAD) {
            merges.housemates(chosen.householdId(), kept.person().id(), gone.person().id(), today).stream().filter(Housemate::head).findFirst()
                    .ifPresent(head -> {
                        throw new UserMessageException("merge.twoHeads", head.name());
                    });
        }
    }

    /** Whom the record that goes is known not to be, as far as that is not known of the kept one. */
    private List<Long> others(long kept, long gone) {
        Set<Long> others = new TreeSet<>();
        Set<Long> known = new TreeSet<>();
        merges.notSame().forEach(pair -> {
            for (long[] ends : new long[][] {{pair.personId(), pair.otherId()}, {pair.otherId(), pair.personId()}}) {
                if (ends[0] == gone && ends[1] != kept) {
                    others.add(ends[1]);
                } else if (ends[0] == kept) {
                    known.add(ends[1]);
                }
            }
        });
        others.removeAll(known);
        return List.copyOf(others);
    }
}
