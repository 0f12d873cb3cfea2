package org.jielin.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.WrittenId;
import org.jielin.imports.DateReader.Told;
import org.jielin.imports.IdReader.Judgement;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Sex;

/**
 * Looks for what a doubtful identity number must have been, from what else is known: the office's residents, the other rows and
 * files of the run, birth date, sex and household. It proposes only what nothing else could be; a person decides.
 */
final class IdRescue {

    private static final int BIRTH_INCLUDED = 14;
    private static final String DOUBT = "DOUBT";

    private final FileImport run;
    private final boolean numbersWereRounded;
    private final Evidence.Regions regions;

    IdRescue(Table table, FileImport run) {
        this.run = run;
        Integer column = table.columns().get(Field.ID_NUMBER);
        numbersWereRounded = column != null && table.rows().stream().map(row -> row.cell(column)).anyMatch(IdReader::rounded);
        regions = new Evidence.Regions(table);
    }

    /** What a row says of a person, for and against its number. */
    record Witness(RowView row, String name, Sex sex, Optional<Told> birth) {

        LocalDate day() {
            return birth.filter(told -> told.precision() == BirthPrecision.DAY).map(Told::date).orElse(null);
        }

        Boolean male() {
            return sex == Sex.UNKNOWN ? null : Boolean.valueOf(sex == Sex.MALE);
        }

        boolean fits(IdNumber number) {
            return bornLike(number) && sexLike(number);
        }

        boolean bornLike(IdNumber number) {
            return birth.isEmpty() || birth.get().agrees(number.birthDate());
        }

        boolean sexLike(IdNumber number) {
            return sex == Sex.UNKNOWN || number.male() == (sex == Sex.MALE);
        }
    }

    /** What is stored in the end. */
    record Settled(IdNumber number, String asWritten, Sex sex, Optional<Told> birth) {
    }

    Judgement judge(RowView row) {
        return row.has(Field.ID_NUMBER) ? IdReader.judge(row.cell(Field.ID_NUMBER), numbersWereRounded) : Judgement.UNTOLD;
    }

    Settled settle(Judgement id, Witness witness) {
        if (id.number() != null) {
            mended(id, witness.row);
            return contradictions(id.number(), witness);
        }
        String accepted = id.code() == null ? "" : doubtful(id, witness);
        return IdNumber.parse(accepted).map(number -> new Settled(number, "", witness.sex, witness.birth))
                .orElse(new Settled(null, id.asWritten(), witness.sex, witness.birth));
    }

    private static void mended(Judgement id, RowView row) {
        if (id.code() != null) {
            row.found(Field.ID_NUMBER, id.code()).propose("stored", id.number()).mended();
        }
    }

    private String doubtful(Judgement id, Witness witness) {
        Note note = note(id, witness);
        Map<String, Note.Words> known = known(id, witness);
        if (known.size() > 1) {
            return note.because("id.several", known.size()).ask();
        }
        if (!known.isEmpty()) {
            String number = known.keySet().iterator().next();
            note.propose("id.known", number).because(known.get(number)).offer(number, "id", number);
            boolean certain = id.reliable().length() >= BIRTH_INCLUDED || witness.day() != null && id.code() != FindingCode.ID_MISSING;
            return (certain ? note.safe() : note).ask();
        }
        return switch (id.code()) {
            case ID_CHECKSUM, ID_FORMAT -> slips(id, witness, note);
            case ID_LOST_PRECISION -> lost(id, witness, note);
            default -> note.ask();
        };
    }

    private static Note note(Judgement id, Witness witness) {
        RowView row = witness.row;
        return switch (id.code()) {
            case ID_LOST_PRECISION -> row.found(Field.ID_NUMBER, id.code(), witness.name).propose("lost." + witness.sex, witness.name, id.reliable());
            case ID_MISSING -> row.found(Field.ID_NUMBER, id.code(), witness.name).propose("missing");
            case ID_CHECKSUM -> {
                IdNumber check = WrittenId.birthIn(id.reliable()).isEmpty() ? null : WrittenId.complete(id.reliable());
                Note note = row.found(Field.ID_NUMBER, id.code(), witness.name, id.asWritten());
                yield check != null && witness.fits(check) ? note.propose("checksum", witness.name, id.asWritten(), check) : note.propose("compare");
            }
            default -> row.found(Field.ID_NUMBER, id.code(), witness.name, id.asWritten()).propose("compare");
        };
    }

    /** Whole numbers that the office or another row has for this name, and that this one can have been. */
    private Map<String, Note.Words> known(Judgement id, Witness witness) {
        Map<String, Note.Words> found = new LinkedHashMap<>();
        if (id.code() == FindingCode.ID_MISSING && witness.day() == null) {
            return found;
        }
        for (Known person : run.register.named(witness.name)) {
            String number = person.person.idNumber();
            if (number != null && couldBe(id, number, witness)) {
                found.put(number, new Note.Words("id.office", run.places.written(person.unitId)));
            }
        }
        run.evidence.of(witness.name).forEach((number, place) -> {
            if (couldBe(id, number.text(), witness)) {
                found.putIfAbsent(number.text(), new Note.Words("id.file", place.file(), place.row()));
            }
        });
        return found;
    }

    private static boolean couldBe(Judgement id, String number, Witness witness) {
        return WrittenId.couldBe(id.asWritten(), number) && witness.fits(new IdNumber(number));
    }

    /** Too many numbers begin like this one to guess; only when its check is right it may be one of the few that do end in zeros. */
    private static String lost(Judgement id, Witness witness, Note note) {
        Optional<IdNumber> right = IdNumber.parse(id.asWritten()).filter(witness::fits);
        return right.isPresent() ? note.because("id.zeros").offer(id.asWritten(), "id", id.asWritten()).ask()
                : note.because("id.lost", WrittenId.possible(id.reliable(), witness.day(), witness.male())).ask();
    }

    /** One slip of the hand, when birth date, sex and household leave no other. */
    private String slips(Judgement id, Witness witness, Note note) {
        String written = id.asWritten();
        boolean regionSure = written.length() >= BIRTH_INCLUDED && regions.shared(witness.row.number(), WrittenId.region(written));
        List<IdNumber> possible = WrittenId.oneSlipAway(written).stream().filter(witness::fits)
                .filter(number -> !regionSure || WrittenId.region(number.text()).equals(WrittenId.region(written)))
                .filter(number -> run.register.numbered(number.text()).isEmpty()).toList();
        if (possible.size() > 1) {
            return note.because("id.slips", possible.size()).ask();
        }
        if (possible.isEmpty() || witness.birth.isEmpty() && witness.sex == Sex.UNKNOWN) {
            return note.because("id.noSlip").ask();
        }
        IdNumber number = possible.getFirst();
        return note.propose("id.slip", number).because("id.slip").offer(number.text(), "id", number).ask();
    }

    /** Number, birth date and sex: which of them stands alone against the others. */
    private static Settled contradictions(IdNumber number, Witness witness) {
        RowView row = witness.row;
        boolean sex = witness.sexLike(number);
        boolean birth = witness.bornLike(number);
        Sex byNumber = number.male() ? Sex.MALE : Sex.FEMALE;
        Sex stored = witness.sex == Sex.UNKNOWN ? byNumber : witness.sex;
        boolean doubt = false;
        Optional<Told> kept = Optional.empty();
        if (!sex) {
            Note note = row.found(Field.SEX, FindingCode.SEX_AGAINST_ID, row.text(Field.NAME), row.text(Field.SEX)).propose("sex." + byNumber)
                    .because(!birth ? "id.alone" : witness.birth.isPresent() ? "sex.alone" : "sex.two").offer(byNumber.name(), "sex." + byNumber);
            String accepted = (birth && witness.day() != null ? note.safe() : note).ask();
            stored = accepted.isEmpty() ? stored : byNumber;
        }
        if (!birth) {
            LocalDate told = witness.birth.orElseThrow().date();
            Note note = row.found(Field.BIRTH, FindingCode.BIRTH_AGAINST_ID, row.text(Field.NAME), row.text(Field.BIRTH))
                    .propose("birth", row.text(Field.NAME), row.text(Field.BIRTH), number.birthDate())
                    .because(!sex ? "id.alone" : lunarBirthday(witness, number) ? "birth.lunar" : witness.sex != Sex.UNKNOWN ? "birth.alone" : "birth.two");
            if (!sex) {
                note.offer(DOUBT, "id.doubt");
            }
            String accepted = note.offer(told.toString(), "birth.keep", written(witness.birth.get())).ask();
            doubt = accepted.equals(DOUBT);
            kept = accepted.isEmpty() ? Optional.empty() : witness.birth;
        }
        return doubt ? new Settled(null, number.text(), stored, witness.birth)
                : new Settled(number, "", stored, kept.or(() -> Optional.of(new Told(number.birthDate().atStartOfDay(), BirthPrecision.DAY, false, null))));
    }

    /** Whether the birth date that was written becomes the number's when it is taken as a day of the Chinese calendar. */
    private static boolean lunarBirthday(Witness witness, IdNumber number) {
        LocalDate day = witness.day();
        return day != null && DateReader.lunar(day).filter(number.birthDate()::equals).isPresent();
    }

    static String written(Told told) {
        LocalDate date = told.date();
        return switch (told.precision()) {
            case DAY -> date.toString();
            case MONTH -> Messages.text("import.month", date.getYear(), date.getMonthValue());
            case YEAR -> Messages.text("import.year", date.getYear());
        };
    }
}
