package org.jielin.imports;

import java.time.LocalDate;
import java.util.Optional;
import org.jielin.common.text.Messages;

/** Finds out whether the office knows the person of a row. Where it can't be sure, a person is asked and the careful way is taken. */
final class Recognition {

    private static final String SAME = "SAME";
    private static final String NUMBER = "NUMBER";
    private static final String RESTORE = "RESTORE";
    private static final String BACK = "BACK";

    private final FileImport run;

    Recognition(FileImport run) {
        this.run = run;
    }

    /**
     * Whom a row means.
     *
     * @param draft what it says of the person, its number no longer taken for right when somebody else has it
     * @param person empty for somebody new
     * @param passOver nothing of the row is to be stored
     */
    record Found(PersonDraft draft, Optional<Known> person, boolean passOver) {
    }

    Found find(RowView row, PersonDraft draft, Long unit) {
        Optional<Known> owner = run.register.numbered(draft.idNumber()).or(() -> run.register.deletedWith(draft.idNumber()))
                .filter(known -> !known.person.name().equals(draft.name()));
        if (owner.isPresent()) {
            return conflict(row, draft, unit, owner.get());
        }
        return among(row, draft, unit);
    }

    /** A number that somebody of another name has already is not this person's until a person has looked. */
    private Found conflict(RowView row, PersonDraft draft, Long unit, Known owner) {
        Note note = row.found(Field.ID_NUMBER, FindingCode.ID_CONFLICT, draft.name(), draft.idNumber(), owner.person.name()).propose("conflict");
        if (owner.person.deletedAt() == null && !owner.met) {
            note.because("conflict").offer(SAME, "same", owner.person.name(), run.places.written(owner.unitId));
        }
        return note.ask().equals(SAME) ? checked(row, draft, owner) : among(row, draft.doubting(), unit);
    }

    private Found among(RowView row, PersonDraft draft, Long unit) {
        Optional<Known> found = run.register.find(draft, unit);
        if (found.isPresent()) {
            return checked(row, draft, found.get());
        }
        Optional<Known> deleted = run.register.findDeleted(draft, unit);
        if (deleted.isPresent()) {
            return deleted(row, draft, deleted.get());
        }
        Optional<Known> similar = run.register.findSimilar(draft, unit);
        return similar.isPresent() ? similar(row, draft, similar.get()) : new Found(draft, Optional.empty(), false);
    }

    private Found deleted(RowView row, PersonDraft draft, Known deleted) {
        LocalDate day = deleted.person.deletedAt().toLocalDate();
        String accepted = row.found(Field.NAME, FindingCode.PERSON_DELETED, draft.name(), day).propose("deleted").because("deleted")
                .offer(RESTORE, "restore", draft.name()).ask();
        if (accepted.isEmpty()) {
            return new Found(draft, Optional.of(deleted), true);
        }
        run.register.restore(deleted);
        return checked(row, draft, deleted);
    }

    private Found similar(RowView row, PersonDraft draft, Known similar) {
        boolean here = draft.birthDate() == null || !draft.birthDate().equals(similar.person.birthDate());
        boolean otherNumber = similar.person.idNumber() != null && draft.idNumber() != null;
        String where = run.places.written(similar.unitId);
        Note note = row.found(Field.NAME, FindingCode.SAME_PERSON, draft.name(), where).propose("same")
                .because(otherNumber ? "same.number" : here ? "same.birth" : "same.flat").offer(SAME, "same", similar.person.name(), where);
        if (otherNumber) {
            note.offer(NUMBER, "same.number", draft.idNumber());
        }
        String accepted = note.ask();
        if (accepted.isEmpty()) {
            return new Found(draft, Optional.empty(), false);
        }
        if (accepted.equals(NUMBER)) {
            similar.person = similar.person.withIdNumber(draft.idNumber(), "").withBirth(draft.birthDate(), draft.birthPrecision());
            similar.changed = true;
            run.register.numbered(similar, draft.idNumber());
        }
        return checked(row, draft, similar);
    }

    /** Who has died or moved away is not brought back by an old list. */
    private Found checked(RowView row, PersonDraft draft, Known known) {
        if (known.met || !known.gone()) {
            return new Found(draft, Optional.of(known), false);
        }
        boolean dead = known.person.diedOn() != null;
        Note note = row.found(Field.NAME, FindingCode.PERSON_GONE, draft.name(), Messages.text(dead ? "import.gone.died" : "import.gone.left",
                dead ? known.person.diedOn() : known.leftOn)).propose("gone").because("gone");
        if (!dead) {
            note.offer(BACK, "back");
        }
        return new Found(draft, Optional.of(known), note.ask().isEmpty());
    }
}
