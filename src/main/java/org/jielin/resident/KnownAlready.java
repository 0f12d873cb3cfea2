package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jielin.common.db.Database;
import org.jielin.common.text.Messages;

/** Tells, while somebody is being entered, who of the people on record it may be. */
public final class KnownAlready {

    private static final int MOST = 2;

    private final Database database;
    private final Clock clock;

    public KnownAlready(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The likeliest first, two at most; nobody before a name and something beside it is known. */
    List<Likeness> of(ResidentDraft draft) {
        Person person = draft.person();
        String number = Stream.of(person.idNumber(), person.idAsWritten()).filter(text -> text != null && !text.isEmpty()).findFirst().orElse(null);
        boolean enough = person.birthDate() != null || number != null || draft.entranceId() != null && !draft.room().isEmpty()
                || !draft.mobile().isEmpty() || !draft.landline().isEmpty();
        if (person.name().isEmpty() || !enough) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return database.read(daos -> {
            Long unit = draft.entranceId() == null ? null : daos.get(AddressDao.class).unit(draft.entranceId(), draft.room()).orElse(null);
            List<Candidate> near = daos.get(CandidateDao.class).near(person.name(), person.namePinyin(), person.birthDate(), number, unit,
                    orNull(draft.mobile()), orNull(draft.landline()), today);
            return DuplicateRules.like(Candidate.of(person, draft.mobile() + "|" + draft.landline(), unit), near).stream().limit(MOST)
                    .map(pair -> likeness(pair, daos.get(AddressDao.class))).toList();
        });
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Likeness likeness(DuplicatePair pair, AddressDao addresses) {
        Candidate known = pair.other();
        String address = known.unitId() == null ? "" : addresses.address(known.unitId()).full();
        String birth = PersonWords.birth(known.birthDate(), known.birthPrecision());
        String who = String.join(" ", Stream.of(known.name(), birth, address).filter(text -> !text.isEmpty()).toList());
        return new Likeness(known.id(), who, pair.reasons().stream().filter(reason -> !reason.against()).findFirst().map(Messages::label).orElse(""));
    }

    /** Somebody on record, and what they have in common with whoever is being entered. */
    record Likeness(long person, String who, String reason) {
    }
}
