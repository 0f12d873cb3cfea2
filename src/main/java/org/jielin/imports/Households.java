package org.jielin.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Relation;

/** The households of a roster: who keeps house with whom, and as what. A second head is a question, not a fact. */
final class Households {

    private static final String ONE = "ONE";
    private static final String TWO = "TWO";
    private static final String NEW_HEAD = "NEW_HEAD";
    private static final String CHANGE = "CHANGE";

    private final FileImport run;
    private final HouseholdDao dao;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<Long, Slot> lastInUnit = new HashMap<>();
    private final List<Place> joining = new ArrayList<>();

    Households(FileImport run) {
        this.run = run;
        this.dao = run.daos.get(HouseholdDao.class);
    }

    /** A household of the file. */
    private static final class Slot {
        private final long unit;
        private String head;
        private boolean headMet;
        private Long known;
        private Place headPlace;

        Slot(long unit, String head) {
            this.unit = unit;
            this.head = head;
        }
    }

    /** A person in a household of the file. */
    private static final class Place {
        private final RowView row;
        private final Known person;
        private final boolean told;
        private Slot household;
        private Relation relation;
        /** The membership of another household that was recorded wrongly and is put right. */
        private Membership wrong;

        Place(RowView row, Known person, Slot household, Relation relation, boolean told) {
            this.row = row;
            this.person = person;
            this.household = household;
            this.relation = relation;
            this.told = told;
        }
    }

    /**
     * Takes a row's person into the household that the row tells.
     *
     * @param apart whether a blank row, which in this list separates households, stands before the row
     * @param wrong a membership that is put right by this one; null when there is none
     */
    void join(RowView row, PersonDraft draft, long unit, Known person, boolean apart, Membership wrong) {
        String told = !draft.householdNumber().isEmpty() ? draft.householdNumber() : draft.head();
        boolean head = draft.relation() == Relation.HEAD;
        Slot slot = told.isEmpty() ? untold(row, draft, unit, apart) : slots.computeIfAbsent(unit + "|" + told, key -> new Slot(unit, draft.head()));
        Place place = new Place(row, person, slot, Relation.OTHER_KIN, draft.relation() != null);
        place.wrong = wrong;
        if (!head || !slot.headMet) {
            place.relation = relation(draft, slot);
        } else if (person.membership == null && slot.headPlace.person.membership == null) {
            secondHead(place, draft, told.isEmpty());
        } else {
            // The office knows at least one of the two: what is against its households is asked when all rows are read.
            place.household = person.membership == null || slot.known != null && slot.known == person.membership.householdId() ? slot : begin(row, unit);
            place.relation = Relation.HEAD;
        }
        if (place.relation == Relation.HEAD) {
            place.household.headMet |= head;
            place.household.headPlace = place.household.headPlace == null ? place : place.household.headPlace;
            place.household.head = head ? draft.name() : place.household.head;
        }
        if (person.membership != null) {
            place.household.known = person.membership.householdId();
        }
        lastInUnit.put(unit, place.household);
        joining.add(place);
    }

    /** Without number and head's name a household goes on until a blank row, or in another flat. */
    private Slot untold(RowView row, PersonDraft draft, long unit, boolean apart) {
        Slot last = lastInUnit.get(unit);
        return last == null || apart && draft.relation() == null ? begin(row, unit) : last;
    }

    private Slot begin(RowView row, long unit) {
        return slots.computeIfAbsent(unit + "|#" + row.sheet() + row.number(), key -> new Slot(unit, ""));
    }

    private static Relation relation(PersonDraft draft, Slot household) {
        if (draft.relation() != null) {
            return draft.relation();
        }
        return draft.name().equals(household.head) || household.head.isEmpty() && household.headPlace == null ? Relation.HEAD : Relation.OTHER_KIN;
    }

    /** Two heads in one flat of the list: two households when nothing says that it is one, else the first stays head. */
    private void secondHead(Place place, PersonDraft draft, boolean untold) {
        String first = place.household.head;
        Note note = place.row.found(Field.RELATION, FindingCode.HEAD_TWICE, draft.name(), first).propose(untold ? "head" : "head.one").because("head");
        if (untold) {
            note.offer(ONE, "head.one", first, draft.name()).offer(NEW_HEAD, "head.new", draft.name(), first).offer(TWO, "head.two");
        } else {
            note.offer(TWO, "head.two").offer(NEW_HEAD, "head.new", draft.name(), first);
        }
        String accepted = note.ask();
        boolean two = accepted.equals(TWO) || accepted.isEmpty() && untold;
        if (two) {
            place.household = begin(place.row, place.household.unit);
            place.relation = Relation.HEAD;
        } else if (accepted.equals(NEW_HEAD)) {
            place.household.headPlace.relation = Relation.OTHER_KIN;
            place.household.headPlace = place;
            place.relation = Relation.HEAD;
        }
    }

    int count() {
        return slots.size();
    }

    /** Asks what contradicts the office's households, then writes, once everyone has an id. Tells whom of the known it changed. */
    Set<Known> finish() {
        Set<Known> changed = joining.stream().filter(this::against).map(place -> place.person).collect(Collectors.toSet());
        List<Slot> fresh = joining.stream().map(place -> place.household).distinct().filter(slot -> slot.known == null).toList();
        if (!fresh.isEmpty()) {
            List<Long> ids = dao.insertAll(fresh.stream().map(slot -> new Household(0, slot.unit, null, null)).toList());
            for (int i = 0; i < fresh.size(); i++) {
                fresh.get(i).known = ids.get(i);
            }
        }
        joining.stream().filter(place -> place.wrong != null).forEach(place -> dao.rejoin(place.wrong.id(), place.household.known, place.relation));
        List<Membership> memberships = joining.stream().filter(place -> place.person.membership == null && place.wrong == null)
                .map(place -> new Membership(0, place.household.known, place.person.person.id(), place.relation, null, null)).toList();
        if (!memberships.isEmpty()) {
            dao.insertMembers(memberships);
        }
        return changed;
    }

    private boolean against(Place place) {
        Membership member = place.person.membership;
        Optional<Known> head = run.register.head(place.household.known).filter(known -> known != place.person);
        if (place.relation == Relation.HEAD && head.isPresent()) {
            return otherHead(place, head.get());
        }
        if (member == null || !place.told || member.relationToHead() == place.relation) {
            return false;
        }
        String accepted = place.row.found(Field.RELATION, FindingCode.RELATION_DIFFERS, place.person.person.name(), Messages.label(member.relationToHead()),
                Messages.label(place.relation)).propose("differs").because("differs").offer(CHANGE, "replace", Messages.label(place.relation)).ask();
        if (!accepted.isEmpty()) {
            dao.relate(member.id(), place.relation);
        }
        return !accepted.isEmpty();
    }

    /** The list names another head than the office has for this household. */
    private boolean otherHead(Place place, Known head) {
        Membership member = place.person.membership;
        if (!place.told) {
            place.relation = Relation.OTHER_KIN;
            return false;
        }
        String accepted = place.row.found(Field.RELATION, FindingCode.HEAD_TWICE, place.person.person.name(), head.person.name())
                .propose(member == null ? "head.office" : "head.keep").because("head.office")
                .offer(NEW_HEAD, "head.new", place.person.person.name(), head.person.name()).offer(TWO, "head.two").ask();
        if (accepted.equals(NEW_HEAD)) {
            dao.relate(head.membership.id(), Relation.OTHER_KIN);
        } else if (accepted.equals(TWO)) {
            place.household = new Slot(place.household.unit, place.person.person.name());
        } else {
            place.relation = Relation.OTHER_KIN;
            return false;
        }
        if (member != null && accepted.equals(NEW_HEAD)) {
            dao.relate(member.id(), Relation.HEAD);
        } else if (member != null) {
            place.wrong = member;
        }
        return member != null;
    }
}
