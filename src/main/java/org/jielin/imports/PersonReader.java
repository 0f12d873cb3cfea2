package org.jielin.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;
import org.jielin.imports.DateReader.Told;
import org.jielin.imports.IdReader.Judgement;
import org.jielin.imports.sheet.Cell;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;

/** Reads what a row says of a person and notes what contradicts itself. */
final class PersonReader {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_NOTE = 1000;
    private static final Pattern TAG_SEPARATOR = Pattern.compile("[\\s,;/|\\u3001]+");
    private static final Pattern ADDRESS_AS_ROOM = Pattern.compile(".*\\D.*\\d{2,}.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Address NOWHERE = new Address("", "", "", "");

    private final IdRescue rescue;
    private final boolean lanesFirst;
    private List<Contact> headContacts = List.of();
    private String headWritten = "";
    private String head = "";

    /** Looks through the whole table first: whether Excel has rounded numbers, whether dashed addresses begin with a lane. */
    PersonReader(Table table, FileImport run) {
        rescue = new IdRescue(table, run);
        Integer addressColumn = table.columns().get(Field.ADDRESS);
        lanesFirst = addressColumn != null
                && table.rows().stream().anyMatch(row -> row.cell(addressColumn).text().contains(Words.word("suffix.lane")));
    }

    PersonDraft read(RowView row) {
        NameReader.Told name = NameReader.read(row.text(Field.NAME, LONGEST_NAME));
        noteName(row, name);
        Judgement judged = rescue.judge(row);
        Optional<Told> birth = birth(row, judged);
        IdRescue.Settled id = rescue.settle(judged, new IdRescue.Witness(row, name.name(), sex(row), birth));
        Birth born = born(judged, id);
        Relation relation = relation(row, name);
        return new PersonDraft(name.name(), name.called(), name.formerName(), id.sex(), born.date, born.precision,
                id.number() == null ? null : id.number().text(), id.asWritten(), row.text(Field.ESTATE), address(row, name),
                row.text(Field.HOUSEHOLD_NO), head(row), relation, category(row), contacts(row, relation, name),
                tags(row), note(row, name));
    }

    /** Most rows name the head that the row before names. */
    private String head(RowView row) {
        String written = row.text(Field.HEAD);
        if (!written.equals(headWritten)) {
            headWritten = written;
            head = NameReader.name(written);
        }
        return head;
    }

    private static void noteName(RowView row, NameReader.Told name) {
        String written = row.text(Field.NAME);
        if (!name.people().isEmpty()) {
            row.found(Field.NAME, FindingCode.NAME_SEVERAL, written).propose("several", name.people().size()).ask();
        } else if (!name.parts().isEmpty()) {
            row.found(Field.NAME, FindingCode.NAME_REMARK, written).propose(name.dead() ? "remark.dead" : "remark", name.name(),
                    String.join(" ", name.parts())).ask();
        }
        if (name.joined() || PersonText.hasForeignSeparator(withoutParts(written, name))) {
            row.note(Field.NAME, FindingCode.NAME_SEPARATOR, "separator", written, name.name());
        } else if (!name.joined() && name.parts().isEmpty() && name.people().isEmpty() && written.contains(" ") && !name.name().contains(" ")) {
            row.found(Field.NAME, FindingCode.NAME_SPACES).propose("stored", name.name()).mended();
        }
    }

    private static String withoutParts(String written, NameReader.Told name) {
        String text = written;
        for (String part : name.parts()) {
            text = text.replace(part, "");
        }
        return text.replaceAll("[()]", "");
    }

    private static Sex sex(RowView row) {
        String text = row.text(Field.SEX);
        return Words.says("sex.male", text) ? Sex.MALE : Words.says("sex.female", text) ? Sex.FEMALE : Sex.UNKNOWN;
    }

    private static Optional<Told> birth(RowView row, Judgement id) {
        Cell cell = row.cell(Field.BIRTH);
        if (cell.blank() || Words.says("noPhone", cell.text())) {
            return Optional.empty();
        }
        LocalDate known = id.number() != null ? id.number().birthDate() : id.doubtfulBirth().orElse(null);
        Optional<Told> told = DateReader.read(cell, known);
        if (told.isEmpty()) {
            return unreadable(row, cell, known, id.number() != null);
        }
        if (told.get().lunar()) {
            row.found(Field.BIRTH, FindingCode.DATE_LUNAR).propose("stored", told.get().date()).mended();
        } else if (!DateReader.read(cell).equals(told)) {
            row.found(Field.BIRTH, FindingCode.DATE_JUDGED).propose("stored", IdRescue.written(told.get())).mended();
        }
        return told;
    }

    /** A date that is none, or may be several: the number tells it, or a person chooses. */
    private static Optional<Told> unreadable(RowView row, Cell cell, LocalDate known, boolean numberRight) {
        Note note = row.found(Field.BIRTH, FindingCode.DATE_UNREADABLE, cell.text());
        if (known != null) {
            note.propose(numberRight ? "date.byNumber" : "date.byDoubtful", known).because("date.byNumber").ask();
            return Optional.empty();
        }
        List<Told> meanings = DateReader.meanings(cell);
        note.propose("date");
        if (!meanings.isEmpty()) {
            note.because("date.several", meanings.size());
        }
        meanings.forEach(told -> note.offer(told.date().toString(), "date", IdRescue.written(told)));
        String accepted = note.ask();
        return meanings.stream().filter(told -> told.date().toString().equals(accepted)).findFirst();
    }

    private record Birth(LocalDate date, BirthPrecision precision) {
    }

    /** A doubtful number still tells the day when the list tells no more than the month. */
    private static Birth born(Judgement judged, IdRescue.Settled id) {
        Optional<LocalDate> doubtful = id.number() == null ? judged.doubtfulBirth() : Optional.empty();
        if (id.birth().isEmpty()) {
            return new Birth(id.number() != null ? id.number().birthDate() : doubtful.orElse(null), BirthPrecision.DAY);
        }
        Told told = id.birth().get();
        boolean closer = told.precision() != BirthPrecision.DAY && doubtful.filter(told::agrees).isPresent();
        return closer ? new Birth(doubtful.get(), BirthPrecision.DAY) : new Birth(told.date(), told.precision());
    }

    private static Relation relation(RowView row, NameReader.Told name) {
        String text = row.text(Field.RELATION);
        if (text.isEmpty()) {
            return name.relation();
        }
        Optional<Relation> relation = Words.relation(text);
        if (relation.isEmpty()) {
            row.note(Field.RELATION, FindingCode.RELATION_UNKNOWN, "relation", text);
        }
        return relation.orElse(Relation.OTHER_KIN);
    }

    private static ResidenceCategory category(RowView row) {
        return Words.constant(ResidenceCategory.class, "category", row.text(Field.CATEGORY)).orElse(null);
    }

    private List<Contact> contacts(RowView row, Relation relation, NameReader.Told name) {
        String text = row.text(Field.PHONE);
        List<Contact> contacts = new ArrayList<>(name.contacts());
        if (Words.says("sameAsHead", text)) {
            contacts.addAll(headContacts);
        } else if (!text.isEmpty() && !text.contains(IdReader.MASK) && !Words.says("noPhone", text)) {
            PhoneReader.Told told = PhoneReader.tell(text, name.name());
            contacts.addAll(told.contacts());
            if (!told.wrong().isEmpty() || told.contacts().isEmpty()) {
                row.note(Field.PHONE, FindingCode.PHONE_FORMAT, "phone", told.wrong().isEmpty() ? text : String.join(" ", told.wrong()));
            }
        }
        if (relation == Relation.HEAD) {
            headContacts = List.copyOf(contacts);
        }
        return contacts.stream().distinct().toList();
    }

    private static Set<String> tags(RowView row) {
        Set<String> tags = new LinkedHashSet<>();
        TAG_SEPARATOR.splitAsStream(row.text(Field.TAGS)).filter(tag -> !tag.isBlank() && !Words.says("noPhone", tag))
                .map(tag -> tag.length() > LONGEST_TAG ? tag.substring(0, LONGEST_TAG) : tag).forEach(tags::add);
        return tags;
    }

    private static String note(RowView row, NameReader.Told name) {
        return (name.remark() + "\n" + row.text(Field.NOTE, LONGEST_NOTE)).strip();
    }

    private Address address(RowView row, NameReader.Told name) {
        String written = row.text(Field.ADDRESS).isEmpty() ? name.address() : row.text(Field.ADDRESS);
        Address whole = written.isEmpty() ? NOWHERE : Address.parse(written, lanesFirst);
        String room = row.text(Field.ROOM);
        Address inRoom = ADDRESS_AS_ROOM.matcher(room).matches() ? Address.parse(room, lanesFirst) : NOWHERE;
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
        return NUMBER.matcher(text).matches() ? text + Words.word("suffix.lane") : text;
    }

    private static String first(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
}
