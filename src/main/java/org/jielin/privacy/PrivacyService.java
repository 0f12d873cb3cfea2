package org.jielin.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jielin.common.db.Act;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;

/** What may be kept of people: optional fields, consents, terms, and clearing out what is past its term. */
public final class PrivacyService {

    private final Database database;
    private final Clock clock;

    public PrivacyService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The same, as it reads for a paper or a file.
     *
     * @throws UserMessageException when the account may not print and export at all
     */
    PrivacyService onPaper() {
        return new PrivacyService(database.as(database.access().onPaper()), clock);
    }

    /** The fields that are filled in now. */
    public List<FieldUse> activeFields() {
        return fields().stream().filter(FieldUse::active).toList();
    }

    List<FieldUse> fields() {
        return database.reader(PrivacyDao.class).fields();
    }

    List<RetentionRule> rules() {
        return PrivacyRules.complete(database.reader(PrivacyDao.class).rules());
    }

    /** Switches a field on or off, or says anew what it is for. */
    void use(FieldUse use) {
        if (use.active() && use.purpose().isBlank()) {
            throw new UserMessageException("privacy.field.purpose.missing");
        }
        database.write(Act.of(use.active() ? "office.field.on" : "office.field.off", Messages.label(use.field()), use.purpose()), daos -> {
            PrivacyDao dao = daos.get(PrivacyDao.class);
            if (dao.updateField(use) == 0) {
                dao.insertField(use);
            }
            return null;
        });
    }

    void decide(RetentionRule rule) {
        database.write(Act.of("office.retention", Messages.label(rule.recordClass()), term(rule.months())), daos -> {
            PrivacyDao dao = daos.get(PrivacyDao.class);
            if (dao.updateRule(rule) == 0) {
                dao.insertRule(rule);
            }
            return null;
        });
    }

    /** A term in words. */
    static String term(Integer months) {
        return months == null ? Messages.text("privacy.term.open") : Messages.text("privacy.term.months", months);
    }

    /** What is noted of a person beyond the roster, and what the person agreed to. */
    PersonPrivacy of(long person) {
        return database.read(daos -> {
            PrivacyDao dao = daos.get(PrivacyDao.class);
            return new PersonPrivacy(dao.fields().stream().filter(FieldUse::active).toList(),
                    dao.facts(person).stream().collect(Collectors.toMap(PersonFact::field, PersonFact::content)), dao.consents(person));
        });
    }

    /** Saves what was filled in; an empty content takes the fact away. Facts of fields that are off stay as they are. */
    void saveFacts(Person person, Map<OptionalField, String> contents) {
        database.write(Act.of("resident.facts", person.name()), daos -> {
            PrivacyDao dao = daos.get(PrivacyDao.class);
            contents.forEach((field, content) -> save(dao, new PersonFact(person.id(), field, content.strip())));
            return null;
        });
    }

    private static void save(PrivacyDao dao, PersonFact fact) {
        if (fact.content().isEmpty()) {
            dao.deleteFact(fact.personId(), fact.field());
        } else if (dao.updateFact(fact) == 0) {
            dao.insertFact(fact);
        }
    }

    void consent(Person person, Consent consent) {
        database.write(Act.of("resident.consent", person.name(), Messages.label(consent.recordClass())),
                daos -> daos.get(PrivacyDao.class).insertConsent(consent));
    }

    /**
     * Notes one consent for several people, who signed the same list.
     *
     * @return the step, to take it back
     */
    long consent(List<Unconsented> people, Consent consent) {
        database.write(Act.of("resident.consents", people.size(), Messages.label(consent.recordClass())), daos -> {
            daos.get(PrivacyDao.class).insertConsents(people.stream().map(person -> new Consent(0, person.personId(), consent.recordClass(),
                    consent.givenOn(), consent.way(), consent.evidence(), null)).toList());
            return null;
        });
        return lastStep();
    }

    /**
     * A consent is taken back, from today.
     *
     * @return the step, to take it back in its turn
     */
    long withdraw(Person person, Consent consent) {
        database.write(Act.of("resident.consent.withdraw", person.name(), Messages.label(consent.recordClass())), daos -> {
            if (daos.get(PrivacyDao.class).withdraw(consent.id(), LocalDate.now(clock)) == 0) {
                throw new UserMessageException("changed.meanwhile");
            }
            return null;
        });
        return lastStep();
    }

    /** Residents of whom there are records of a class but no consent; none where the class is kept by duty. */
    List<Unconsented> unconsented(RecordClass recordClass) {
        boolean duty = rules().stream().anyMatch(rule -> rule.recordClass() == recordClass && rule.basis() == LegalBasis.DUTY);
        return duty ? List.of() : database.reader(PrivacyDao.class).unconsented(recordClass, LocalDate.now(clock));
    }

    /** Everything past its term, the longest first. */
    List<Expired> expired() {
        return database.read(this::expired);
    }

    private List<Expired> expired(Daos daos) {
        PrivacyDao dao = daos.get(PrivacyDao.class);
        List<Expired> expired = new ArrayList<>(dao.withdrawnFacts());
        for (RetentionRule rule : PrivacyRules.complete(dao.rules())) {
            if (rule.months() != null) {
                LocalDate before = PrivacyRules.keptSince(LocalDate.now(clock), rule.months());
                expired.addAll(switch (rule.recordClass()) {
                    case ROSTER -> dao.expiredPeople(before);
                    case EMERGENCY_CONTACT -> dao.expiredContacts(before);
                    case OPTIONAL_FACT -> dao.expiredFacts(before).stream().filter(each -> expired.stream().noneMatch(each::sameAs)).toList();
                    case CARE -> dao.expiredVisits(before);
                    case ATTACHMENT -> dao.expiredAttachments(before);
                });
            }
        }
        expired.sort(Comparator.comparing(Expired::since));
        return expired;
    }

    /**
     * Clears out records that are past their term, as one step. People are deleted from every list, their record kept as
     * the history keeps it; contacts, facts and the words of visits are taken away.
     *
     * @return the step, to take it back
     * @throws UserMessageException when one of them is not past its term any more
     */
    long clear(List<Expired> chosen) {
        database.write(Act.of("office.clear", chosen.size()), daos -> {
            if (!expired(daos).containsAll(chosen)) {
                throw new UserMessageException("changed.meanwhile");
            }
            Map<RecordClass, RetentionRule> rules = PrivacyRules.complete(daos.get(PrivacyDao.class).rules()).stream()
                    .collect(Collectors.toMap(RetentionRule::recordClass, rule -> rule));
            chosen.forEach(each -> clear(daos, each, rules.get(each.recordClass())));
            return null;
        });
        return lastStep();
    }

    private void clear(Daos daos, Expired expired, RetentionRule rule) {
        PrivacyDao dao = daos.get(PrivacyDao.class);
        long person = expired.personId();
        switch (expired.recordClass()) {
            case ROSTER -> {
                PersonDao people = daos.get(PersonDao.class);
                people.delete(person, people.find(person).version(), LocalDateTime.now(clock), Messages.text("privacy.cleared.reason", term(rule.months())));
            }
            case EMERGENCY_CONTACT -> dao.clearContacts(person);
            case OPTIONAL_FACT -> dao.clearFacts(person);
            case CARE -> dao.clearVisitNotes(person, PrivacyRules.keptSince(LocalDate.now(clock), rule.months()));
            case ATTACHMENT -> dao.clearAttachments(person, LocalDateTime.now(clock));
        }
    }

    private long lastStep() {
        return new History(database).steps(1).getFirst().id();
    }

    void undo(long step) {
        new History(database).undo(step);
    }
}
