package org.jielin.duplicate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.PartialUndo;
import org.jielin.common.db.RecordRef;
import org.jielin.common.db.Right;
import org.jielin.common.db.RowChange;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.duplicate.MergeDao.MergedRow;
import org.jielin.duplicate.MergeDao.NotSame;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingEnd;
import org.jielin.pairing.PairingRow;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceDao;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;

/**
 * Makes one record of two, and two again of one, however much later. A merge removes no row: what the kept record has as
 * well stays with the record that goes, which is deleted and points on.
 */
public final class Merges {

    private final Database database;
    private final Clock clock;

    public Merges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Two records to be compared, and where they live in words.
     *
     * @throws UserMessageException when the account may not change residents, or either is there no more
     */
    MergeSheet sheet(long kept, long gone) {
        database.access().require(Right.EDIT_RESIDENTS);
        return database.read(daos -> {
            MergePlanner planner = planner(daos);
            return MergeSheet.of(daos, planner.subject(kept), planner.subject(gone), LocalDate.now(clock));
        });
    }

    private MergePlanner planner(Daos daos) {
        return new MergePlanner(daos, LocalDate.now(clock));
    }

    /**
     * What a merge would do.
     *
     * @throws UserMessageException when it can't be done so
     */
    MergePlan plan(MergeChoice choice) {
        return database.read(daos -> plan(daos, choice));
    }

    private MergePlan plan(Daos daos, MergeChoice choice) {
        MergePlanner planner = planner(daos);
        return planner.plan(planner.subject(choice.kept().id()), planner.subject(choice.gone().id()), choice);
    }

    /**
     * Makes one record of two, as one step.
     *
     * @throws UserMessageException when either was changed meanwhile, the chosen household has another head, or records
     *         would be moved that the account may not change; nothing has changed then
     */
    void merge(MergeChoice choice) {
        String kept = choice.merged().name();
        LocalDate today = LocalDate.now(clock);
        database.write(Act.of("resident.duplicate.merge", choice.gone().name(), kept), daos -> {
            MergePlan plan = plan(daos, choice);
            MergeDao merges = daos.get(MergeDao.class);
            chooseRosters(daos, choice);
            if (merges.retire(choice.gone().id(), choice.gone().version(), LocalDateTime.now(clock), Messages.text("merge.reason", kept),
                    choice.takesNumber()) == 0 || daos.get(PersonDao.class).update(choice.merged()) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            plan.moves().forEach((reference, rows) -> move(merges, reference, rows, choice.kept().id()));
            daos.get(HelperDao.class).ofPerson(choice.kept().id()).ifPresent(helper -> plan.helperMoves()
                    .forEach((reference, rows) -> move(merges, reference, rows, helper.id())));
            settle(daos, plan, today);
            pair(daos, plan, choice, today);
            order(daos.get(ContactDao.class), plan, choice.kept().id());
            plan.others().forEach(other -> merges.insertNotSame(Math.min(other, choice.kept().id()), Math.max(other, choice.kept().id()), today));
            return merges.insertMerge(choice.gone().id(), choice.kept().id(), today);
        });
    }

    private static void move(MergeDao merges, Reference reference, List<Long> rows, long owner) {
        merges.move(reference.tableName(), reference.columnName(), owner, rows);
    }

    /** Where both are on a roster, the entry of the kept record gets the values of the chosen one. */
    private static void chooseRosters(Daos daos, MergeChoice choice) {
        CareProfileDao profiles = daos.get(CareProfileDao.class);
        Optional<CareProfile> care = profiles.of(choice.kept().id());
        Optional<CareProfile> otherCare = profiles.of(choice.gone().id());
        if (choice.care() == Side.GONE && care.isPresent() && otherCare.isPresent()) {
            CareProfile taken = otherCare.get();
            profiles.update(new CareProfile(care.get().id(), choice.kept().id(), taken.careLevel(), taken.mobility(), taken.languages(),
                    taken.cadenceTimes(), taken.cadencePeriod(), taken.keyHint(), care.get().version()));
        }
        HelperDao helpers = daos.get(HelperDao.class);
        Optional<Helper> helper = helpers.ofPerson(choice.kept().id());
        Optional<Helper> otherHelper = helpers.ofPerson(choice.gone().id());
        if (choice.helper() == Side.GONE && helper.isPresent() && otherHelper.isPresent()) {
            Helper taken = otherHelper.get();
            helpers.update(new Helper(helper.get().id(), choice.kept().id(), taken.team(), taken.capacity(), taken.languages(), taken.availability(),
                    taken.skills(), taken.partyMember(), taken.active(), helper.get().version()));
        }
    }

    private static void settle(Daos daos, MergePlan plan, LocalDate today) {
        ResidenceDao residences = daos.get(ResidenceDao.class);
        HouseholdDao households = daos.get(HouseholdDao.class);
        plan.endedResidences().forEach(row -> residences.end(row.id(), today.minusDays(1), ""));
        plan.endedMemberships().forEach(row -> households.endMembership(row, today.minusDays(1), null));
        plan.emptied().forEach(household -> households.end(household, today.minusDays(1)));
        Residence refined = plan.refined();
        if (refined != null) {
            residences.correct(refined.id(), refined.unitId(), refined.category());
            daos.get(MergeDao.class).since(refined.id(), refined.since());
        }
    }

    private static void pair(Daos daos, MergePlan plan, MergeChoice choice, LocalDate today) {
        PairingDao pairings = daos.get(PairingDao.class);
        for (PairingRow row : plan.endedPairings()) {
            LocalDate day = row.beganOn().isAfter(today) ? row.beganOn() : today;
            pairings.end(row.id(), row.version(), day, PairingEnd.CHANGED, Messages.text("merge.pairing.note"));
            boolean withHimself = Set.of(choice.kept().id(), choice.gone().id()).containsAll(List.of(row.elderId(), row.helperPersonId()));
            if (withHimself) {
                PairingRow now = pairings.find(row.id());
                pairings.releaseVisits(now.elderId(), now.helperId(), day);
            }
        }
        plan.standBy().forEach(daos.get(MergeDao.class)::standBy);
    }

    /** People to call that came over are called after those who were there. */
    private static void order(ContactDao contacts, MergePlan plan, long kept) {
        List<Long> moved = plan.moves().getOrDefault(new Reference("contact", "person_id"), List.of());
        List<Contact> emergencies = contacts.of(kept).stream().filter(contact -> contact.kind() == ContactKind.EMERGENCY).toList();
        int last = emergencies.stream().filter(contact -> !moved.contains(contact.id())).mapToInt(Contact::callOrder).max().orElse(0);
        for (Contact contact : emergencies) {
            if (last > 0 && moved.contains(contact.id())) {
                last++;
                contacts.update(new Contact(contact.id(), kept, contact.kind(), contact.number(), contact.name(), contact.relation(), last, contact.guardian()));
            }
        }
    }

    /** How somebody was merged; empty when nobody merged him. */
    Optional<MergedRow> mergeOf(long gone) {
        return database.reader(MergeDao.class).mergeOf(gone);
    }

    /**
     * The rows that were changed since a merge, but for the two people's own: as they were before it and as they are now.
     * Each can go back with the record that comes back, or stay.
     */
    List<RowChange> changedSince(MergedRow merge) {
        return new PartialUndo(database).touched(step(merge)).stream().filter(row -> !row.table().equals("person") && row.before() != null).toList();
    }

    private static long step(MergedRow merge) {
        if (merge.stepId() == null) {
            throw new UserMessageException("access.outside");
        }
        return merge.stepId();
    }

    /**
     * Brings the record that went back with what it had. What was changed since stays with the kept one, but for the rows
     * that are asked back; of the two people themselves only fields that nobody changed since are set back.
     *
     * @throws UserMessageException when the kept record was itself merged or deleted meanwhile, or the account may not undo
     */
    void unmerge(MergedRow merge, Set<RecordRef> back) {
        database.access().require(Right.UNDO);
        boolean mergedOn = new PartialUndo(database).touched(step(merge)).stream().anyMatch(row -> row.table().equals("person_merge"));
        if (mergedOn || database.reader(PersonDao.class).find(merge.keptId()).deletedAt() != null) {
            throw new UserMessageException("merge.kept.gone", merge.kept());
        }
        Set<RecordRef> all = Stream.concat(back.stream(), Stream.of(new RecordRef("person", merge.keptId()), new RecordRef("person", merge.goneId())))
                .collect(Collectors.toSet());
        new PartialUndo(database).undo(Act.of("resident.duplicate.separate", merge.gone(), merge.kept()), step(merge), all);
    }

    /** Remembers that two records are of two people. */
    void notSame(long one, long other, String names) {
        database.write(Act.of("resident.duplicate.notSame", names), daos -> daos.get(MergeDao.class).insertNotSame(Math.min(one, other), Math.max(one, other),
                LocalDate.now(clock)));
    }

    /** Forgets it again: the pair is listed as before. */
    void maybeSame(NotSame pair, String names) {
        database.write(Act.of("resident.duplicate.maybeSame", names), daos -> {
            daos.get(MergeDao.class).deleteNotSame(pair.id());
            return null;
        });
    }
}
