package org.jielin.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.PersonText;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;

/** Reads what a row says of a person and notes what contradicts itself. */
final class PersonReader {

    private final boolean numbersWereRounded;
    private final boolean lanesFirst;
    private List<Contact> headContacts = List.of();

    /** Looks through the whole table first: whether Excel has rounded numbers, whether dashed addresses begin with a lane. */
    PersonReader(Table table) {
        Integer idColumn = table.columns().get(Field.ID_NUMBER);
        numbersWereRounded = idColumn != null && table.rows().stream().map(row -> row.cell(idColumn))
                .anyMatch(cell -> cell.number() == null && IdCheck.rounded(cell.text()));
        Integer addressColumn = table.columns().get(Field.ADDRESS);
        lanesFirst = addressColumn != null
                && table.rows().stream().anyMatch(row -> row.cell(addressColumn).text().contains(Words.word("suffix.lane")));
    }

    PersonDraft read(RowView row) {
        String written = row.text(Field.NAME);
        String name = PersonText.name(written);
        if (PersonText.hasForeignSeparator(written)) {
            row.note(Field.NAME, FindingCode.NAME_SEPARATOR, "separator", written, name);
        }
        Sex sex = sex(row);
        Optional<DateReader.Told> birth = birth(row);
        IdCheck.Judgement id = row.has(Field.ID_NUMBER) ? IdCheck.judge(row.cell(Field.ID_NUMBER), numbersWereRounded)
                : new IdCheck.Judgement(null, "", null, "");
        noteId(row, id, birth.map(DateReader.Told::date).orElse(null), sex, name);
        if (id.number() != null) {
            noteContradictions(row, id.number(), sex, birth);
        }
        LocalDate birthDate = id.number() != null ? id.number().birthDate() : birth.map(DateReader.Told::date).orElse(fromDoubtful(id));
        BirthPrecision precision = id.number() != null || birth.isEmpty() ? BirthPrecision.DAY : birth.get().precision();
        if (id.number() == null && precision != BirthPrecision.DAY && fromDoubtful(id) != null && sameMonth(fromDoubtful(id), birthDate)) {
            birthDate = fromDoubtful(id);
            precision = BirthPrecision.DAY;
        }
        Sex stored = sex != Sex.UNKNOWN || id.number() == null ? sex : id.number().male() ? Sex.MALE : Sex.FEMALE;
        Relation relation = relation(row);
        List<Contact> contacts = contacts(row, relation);
        return new PersonDraft(name, stored, birthDate, precision, id.number() == null ? null : id.number().text(), id.asWritten(),
                row.text(Field.ESTATE), address(row), row.text(Field.HOUSEHOLD_NO), PersonText.name(row.text(Field.HEAD)), relation,
                category(row), contacts, tags(row), row.text(Field.NOTE));
    }

    private static Sex sex(RowView row) {
        String text = row.text(Field.SEX);
        return Words.says("sex.male", text) ? Sex.MALE : Words.says("sex.female", text) ? Sex.FEMALE : Sex.UNKNOWN;
    }

    private static Optional<DateReader.Told> birth(RowView row) {
        Cell cell = row.cell(Field.BIRTH);
        Optional<DateReader.Told> told = cell.blank() ? Optional.empty() : DateReader.read(cell);
        if (told.isEmpty() && !cell.blank()) {
            row.note(Field.BIRTH, FindingCode.DATE_UNREADABLE, "date", cell.text());
        }
        return told;
    }

    /** The first 14 digits of a doubtful number still tell the birth date, when the doubt lies behind them. */
    private static LocalDate fromDoubtful(IdCheck.Judgement id) {
        boolean told = id.code() == FindingCode.ID_LOST_PRECISION && id.usable().length() >= 14 || id.code() == FindingCode.ID_CHECKSUM;
        return told ? IdNumber.birthDate(id.usable().substring(6, 14)).orElse(null) : null;
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }

    private static void noteId(RowView row, IdCheck.Judgement id, LocalDate birthDate, Sex sex, String name) {
        if (id.code() == null) {
            return;
        }
        switch (id.code()) {
            case ID_CHECKSUM -> IdCheck.mended(id.asWritten(), birthDate, sex).ifPresentOrElse(
                    mended -> row.note(Field.ID_NUMBER, FindingCode.ID_CHECKSUM, "checksum", name, id.asWritten(), mended),
                    () -> row.note(Field.ID_NUMBER, FindingCode.ID_CHECKSUM, "compare", name, id.asWritten()));
            case ID_LOST_PRECISION -> row.note(Field.ID_NUMBER, FindingCode.ID_LOST_PRECISION, "lost." + sex, name, id.usable());
            case ID_MISSING -> row.note(Field.ID_NUMBER, FindingCode.ID_MISSING, "missing", name);
            default -> row.note(Field.ID_NUMBER, id.code(), "compare", name, id.asWritten());
        }
    }

    private static void noteContradictions(RowView row, IdNumber id, Sex sex, Optional<DateReader.Told> birth) {
        if (sex != Sex.UNKNOWN && id.male() != (sex == Sex.MALE)) {
            row.note(Field.SEX, FindingCode.SEX_AGAINST_ID, "sex." + (id.male() ? Sex.MALE : Sex.FEMALE), row.text(Field.NAME), row.text(Field.SEX));
        }
        birth.filter(told -> !agrees(told, id.birthDate())).ifPresent(told -> row.note(Field.BIRTH, FindingCode.BIRTH_AGAINST_ID, "birth",
                row.text(Field.NAME), row.text(Field.BIRTH), id.birthDate()));
    }

    private static boolean agrees(DateReader.Told told, LocalDate date) {
        return switch (told.precision()) {
            case DAY -> told.date().equals(date);
            case MONTH -> sameMonth(told.date(), date);
            case YEAR -> told.date().getYear() == date.getYear();
        };
    }

    private static Relation relation(RowView row) {
        String text = row.text(Field.RELATION);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Relation> relation = Words.constant(Relation.class, "relation", text);
        if (relation.isEmpty()) {
            row.note(Field.RELATION, FindingCode.RELATION_UNKNOWN, "relation", text);
        }
        return relation.orElse(Relation.OTHER_KIN);
    }

    private static ResidenceCategory category(RowView row) {
        return Words.constant(ResidenceCategory.class, "category", row.text(Field.CATEGORY)).orElse(null);
    }

    private List<Contact> contacts(RowView row, Relation relation) {
        String text = row.text(Field.PHONE);
        if (text.isEmpty() || Words.says("noPhone", text)) {
            return List.of();
        }
        if (Words.says("sameAsHead", text)) {
            return headContacts;
        }
        List<Contact> contacts = PhoneReader.read(text);
        if (contacts.isEmpty()) {
            row.note(Field.PHONE, FindingCode.PHONE_FORMAT, "phone", text);
        } else if (relation == Relation.HEAD) {
            headContacts = contacts;
        }
        return contacts;
    }

    private static Set<String> tags(RowView row) {
        Set<String> tags = new LinkedHashSet<>();
        Arrays.stream(row.text(Field.TAGS).split("[\\s,;/|\\u3001]+")).filter(tag -> !tag.isBlank() && !Words.says("noPhone", tag)).forEach(tags::add);
        return tags;
    }

    Address address(RowView row) {
        Address whole = row.text(Field.ADDRESS).isEmpty() ? new Address("", "", "", "") : Address.parse(row.text(Field.ADDRESS), lanesFirst);
        String room = row.text(Field.ROOM);
        Address inRoom = room.matches(".*\\D.*\\d{2,}.*") ? Address.parse(room, lanesFirst) : new Address("", "", "", "");
        String entrance = Address.label(row.text(Field.ENTRANCE), row.header(Field.ENTRANCE));
        String building = Address.label(row.text(Field.BUILDING), row.header(Field.BUILDING));
        String lane = lane(row.text(Field.LANE));
        if (entrance.isEmpty()) {
            entrance = first(inRoom.entrance(), whole.entrance(), building);
            building = entrance.equals(building) ? "" : building;
        }
        return new Address(first(lane, inRoom.lane(), whole.lane()), first(building, inRoom.building(), whole.building()), entrance,
                inRoom.complete() ? inRoom.room() : first(Address.room(room), whole.room()));
    }

    private static String lane(String text) {
        return text.matches("\\d+") ? text + Words.word("suffix.lane") : text;
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
