package org.jielin.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.office.OfficeSettingDao;

/** The acts of a case's course. Each is one step; the state always follows from the facts ({@link CaseRules#state}). */
public final class MediationService {

    /** The committee's word in its case numbers, such as 金牛. */
    public static final String WORD = "mediation.word";

    private final Database database;
    private final Clock clock;

    public MediationService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Registers a new case and gives it the next number of its year. */
    public long register(MediationCase told, List<CaseParty> parties, List<String> mediators) {
        return database.write(Act.of("mediation.register", names(parties)), daos -> {
            CaseDao cases = daos.get(CaseDao.class);
            String word = daos.get(OfficeSettingDao.class).find(WORD).orElse(Messages.text("mediation.word.default"));
            int year = told.registeredOn().getYear();
            String number = Messages.text("mediation.number", String.valueOf(year), word, CaseRules.nextSequence(cases.numbers(), year));
            long id = cases.insert(judged(withNumber(told, number), false), database.access().accountId());
            cases.insertParties(parties.stream().map(party -> known(cases, party).in(id)).toList());
            cases.assignNames(id, mediators);
            return id;
        });
    }

    /** A party whose name and telephone are a resident's, or whose name only one resident has, is that resident. */
    private static CaseParty known(CaseDao cases, CaseParty party) {
        if (party.personId() != null || party.organisation()) {
            return party;
        }
        List<Long> found = cases.people(party.name(), party.phone());
        return found.size() != 1 ? party : new CaseParty(party.id(), party.caseId(), party.side(), found.getFirst(), party.name(), false, party.sex(),
                party.birthDate(), party.phone(), party.address(), party.position());
    }

    private static String names(List<CaseParty> parties) {
        return String.join(Messages.text("list.comma"), parties.stream().map(CaseParty::name).toList());
    }

    /** Changes what was registered; the parties and mediators become those given. */
    public void change(MediationCase told, List<CaseParty> parties, List<String> mediators) {
        database.write(Act.of("mediation.change", told.number()), daos -> {
            CaseDao cases = daos.get(CaseDao.class);
            update(daos, told);
            changeParties(cases, told.id(), parties.stream().map(party -> known(cases, party).in(told.id())).toList());
            cases.assignNames(told.id(), mediators);
            return null;
        });
    }

    /**
     * A party that was there keeps its row and its telephone, of which the account may have seen only a mask. It is known
     * by name and telephone; by the telephone alone when the name was put right.
     */
    private static void changeParties(CaseDao cases, long id, List<CaseParty> told) {
        List<CaseParty> before = new ArrayList<>(cases.parties(id));
        List<CaseParty> fresh = new ArrayList<>(told);
        for (BiPredicate<CaseParty, CaseParty> same : List.<BiPredicate<CaseParty, CaseParty>>of(
                (one, other) -> one.name().equals(other.name()) && one.phone().equals(other.phone()),
                (one, other) -> !one.phone().isEmpty() && one.phone().equals(other.phone()))) {
            for (CaseParty party : List.copyOf(fresh)) {
                before.stream().filter(known -> same.test(known, party)).findFirst().ifPresent(known -> {
                    cases.updateParty(party.withId(known.id()));
                    before.remove(known);
                    fresh.remove(party);
                });
            }
        }
        before.forEach(party -> cases.deleteParty(party.id()));
        if (!fresh.isEmpty()) {
            cases.insertParties(fresh);
        }
    }

    /** Accepts a case from a day; the usual last day is a month later. */
    public void accept(MediationCase c, LocalDate day) {
        if (day.isBefore(c.registeredOn()) || day.isAfter(LocalDate.now(clock))) {
            throw new UserMessageException("mediation.accept.day");
        }
        database.write(Act.of("mediation.accept", c.number()), daos -> {
            update(daos, new MediationCase(c.id(), c.number(), c.registeredOn(), day, CaseRules.usualDueDay(day), c.disputeType(), c.localType(),
                    c.caseSource(), c.place(), c.summary(), c.claims(), c.state(), c.outcome(), c.closedOn(), c.agreementForm(), c.agreementOn(),
                    c.agreementText(), c.performanceDue(), c.performance(), c.amountCents(), c.remediesTold(), c.deletedAt(), c.deletedReason(),
                    c.version()));
            return null;
        });
    }

    /** Records a session. */
    public void addSession(MediationCase c, MediationSession session) {
        database.write(Act.of("mediation.session", c.number()), daos -> {
            daos.get(CaseDao.class).insertSession(session);
            update(daos, c);
            return null;
        });
    }

    /** Records what came of the case, or how the agreement is performed. */
    public void decide(MediationCase decided) {
        database.write(Act.of("mediation.decide", decided.number(), Messages.label(decided.outcome())), daos -> {
            update(daos, decided);
            return null;
        });
    }

    /** Records a visit after the case. */
    public void addReturnVisit(MediationCase c, ReturnVisit visit) {
        database.write(Act.of("mediation.return", c.number()), daos -> daos.get(CaseDao.class).insertReturnVisit(visit));
    }

    /** Deletes a case for a reason; it can be taken back from the history. */
    public void delete(MediationCase c, String reason) {
        if (reason.isBlank()) {
            throw new UserMessageException("mediation.delete.reason");
        }
        database.write(Act.of("mediation.delete", c.number(), reason.strip()), daos -> {
            if (daos.get(CaseDao.class).delete(c.id(), c.version(), LocalDateTime.now(clock), reason.strip()) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    /** Brings a deleted case back. */
    public void restore(MediationCase c) {
        database.write(Act.of("mediation.restore", c.number()), daos -> {
            if (daos.get(CaseDao.class).restore(c.id(), c.version()) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
    }

    private static void update(Daos daos, MediationCase c) {
        CaseDao cases = daos.get(CaseDao.class);
        if (cases.update(judged(c, !cases.sessions(c.id()).isEmpty())) == 0) {
            throw new UserMessageException("changed.meanwhile");
        }
    }

    private static MediationCase judged(MediationCase c, boolean anySession) {
        return new MediationCase(c.id(), c.number(), c.registeredOn(), c.acceptedOn(), c.dueOn(), c.disputeType(), c.localType(), c.caseSource(),
                c.place(), c.summary(), c.claims(), CaseRules.state(c.acceptedOn() != null, anySession, c.outcome(), c.performance()), c.outcome(),
                c.closedOn(), c.agreementForm(), c.agreementOn(), c.agreementText(), c.performanceDue(), c.performance(), c.amountCents(),
                c.remediesTold(), c.deletedAt(), c.deletedReason(), c.version());
    }

    private static MediationCase withNumber(MediationCase c, String number) {
        return new MediationCase(c.id(), number, c.registeredOn(), c.acceptedOn(), c.dueOn(), c.disputeType(), c.localType(), c.caseSource(),
                c.place(), c.summary(), c.claims(), c.state(), c.outcome(), c.closedOn(), c.agreementForm(), c.agreementOn(), c.agreementText(),
                c.performanceDue(), c.performance(), c.amountCents(), c.remediesTold(), c.deletedAt(), c.deletedReason(), c.version());
    }
}
