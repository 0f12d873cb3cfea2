package org.jielin.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jielin.common.text.IdNumber;
import org.jielin.common.text.Messages;
import org.jielin.common.text.PersonText;
import org.jielin.common.text.WrittenId;
import org.jielin.common.time.LunarBirthday;

/** A resident being entered or changed. */
final class ResidentForm {

    /** 民委发〔2016〕33号 asks for room for 50 characters, counted as people see them. */
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CALLED = 30;
    private static final int LONGEST_ID = 20;
    private static final int LONGEST_NOTE = 1000;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("[\\d-]{7,20}");

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty formerName = new SimpleStringProperty("");
    final StringProperty called = new SimpleStringProperty("");
    final StringProperty idNumber = new SimpleStringProperty("");
    /** The number is kept as it was written, to be checked later. */
    final BooleanProperty keepDoubtful = new SimpleBooleanProperty();
    final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(Sex.UNKNOWN);
    final StringProperty birth = new SimpleStringProperty("");
    /** As people say it: 六月初三. */
    final StringProperty lunar = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final HomeForm home;
    final StringProperty mobile = new SimpleStringProperty("");
    final StringProperty landline = new SimpleStringProperty("");

    private final Clock clock;
    private Person original;
    private List<?> saved;

    ResidentForm(HomeForm home, Clock clock) {
        this.home = home;
        this.clock = clock;
        markSaved();
    }

    /** Begins with a person who is known; the places are set by who knows them, then {@link #markSaved}. */
    void load(Person person, boolean livesHere) {
        original = person;
        home.setNeeded(livesHere);
        name.set(person.name());
        formerName.set(person.formerName());
        called.set(person.called());
        keepDoubtful.set(!person.idAsWritten().isEmpty());
        idNumber.set(person.idNumber() == null ? person.idAsWritten() : person.idNumber());
        sex.set(person.sex());
        birth.set(PersonWords.birth(person.birthDate(), person.birthPrecision()));
        lunar.set(LunarBirthday.of(person.lunarBirthday()).map(LunarBirthday::text).orElse(""));
        note.set(person.note());
    }

    /** What is in the fields now is what is known; {@link #dirty} begins here. */
    void markSaved() {
        home.markSaved();
        saved = state();
    }

    boolean dirty() {
        return !state().equals(saved);
    }

    private List<?> state() {
        return Arrays.asList(name.get(), formerName.get(), called.get(), idNumber.get(), keepDoubtful.get(), sex.get(),
                birth.get(), lunar.get(), note.get(), home.state(), mobile.get(), landline.get());
    }

    /** A right number tells birth and sex; both are filled in where nothing is known yet. */
    void fillFromId() {
        checkedId().ifPresent(id -> {
            if (birth.get().isBlank()) {
                birth.set(id.birthDate().toString());
            }
            if (sex.get() == null || sex.get() == Sex.UNKNOWN) {
                sex.set(sexOf(id));
            }
        });
    }

    /** The number when it is right and not marked as doubtful. */
    Optional<IdNumber> checkedId() {
        return keepDoubtful.get() ? Optional.empty() : IdNumber.parse(WrittenId.normal(idNumber.get()));
    }

    private static Sex sexOf(IdNumber id) {
        return id.male() ? Sex.MALE : Sex.FEMALE;
    }

    /** What is wrong, by field; empty when the form can be saved. */
    Map<String, String> validate() {
        Map<String, String> wrong = new LinkedHashMap<>();
        String writtenName = PersonText.name(text(name));
        if (writtenName.isEmpty()) {
            wrong.put("name", Messages.text("resident.name.missing"));
        } else {
            length(wrong, "name", writtenName, LONGEST_NAME);
        }
        length(wrong, "formerName", text(formerName), LONGEST_NAME);
        length(wrong, "called", text(called), LONGEST_CALLED);
        length(wrong, "note", text(note), LONGEST_NOTE);
        String number = WrittenId.normal(idNumber.get());
        if (!number.isEmpty() && !keepDoubtful.get() && !IdComplaint.of(number).isEmpty()) {
            wrong.put("idNumber", IdComplaint.of(number));
        } else if (number.length() > LONGEST_ID) {
            length(wrong, "idNumber", number, LONGEST_ID);
        }
        validateBirthAndSex(wrong);
        if (!text(lunar).isEmpty() && LunarBirthday.parse(text(lunar)).isEmpty()) {
            wrong.put("lunar", Messages.text("resident.lunar.wrong"));
        }
        wrong.putAll(home.validate());
        if (!text(mobile).isEmpty() && !MOBILE.matcher(phone(mobile)).matches()) {
            wrong.put("mobile", Messages.text("resident.mobile.wrong"));
        }
        if (!text(landline).isEmpty() && !LANDLINE.matcher(phone(landline)).matches()) {
            wrong.put("landline", Messages.text("resident.landline.wrong"));
        }
        return wrong;
    }

    private void validateBirthAndSex(Map<String, String> wrong) {
        Optional<BirthText> born = BirthText.parse(text(birth));
        if (!text(birth).isEmpty() && born.isEmpty()) {
            wrong.put("birth", Messages.text("resident.birth.wrong"));
        } else if (born.isPresent() && born.get().date().isAfter(LocalDate.now(clock))) {
            wrong.put("birth", Messages.text("resident.birth.future"));
        }
        checkedId().ifPresent(id -> {
            if (id.birthDate().isAfter(LocalDate.now(clock))) {
                wrong.put("idNumber", Messages.text("resident.id.future"));
            } else if (born.isPresent() && !born.get().agreesWith(id.birthDate())) {
                wrong.put("birth", Messages.text("resident.birth.contradiction", id.birthDate().toString()));
            }
            if (sex.get() != null && sex.get() != Sex.UNKNOWN && sex.get() != sexOf(id)) {
                wrong.put("sex", Messages.text("resident.sex.contradiction", Messages.label(sexOf(id))));
            }
        });
    }

    private static void length(Map<String, String> wrong, String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            wrong.put(field, Messages.text("resident.tooLong", longest));
        }
    }

    /** The person as the fields tell; a doubtful number only as it was written. */
    Person toPerson() {
        Person known = original == null ? Person.named(text(name)) : original.withName(text(name));
        String number = WrittenId.normal(idNumber.get());
        Optional<IdNumber> checked = checkedId();
        BirthText born = BirthText.parse(text(birth))
                .or(() -> checked.map(id -> new BirthText(id.birthDate(), BirthPrecision.DAY)))
                .orElse(new BirthText(null, BirthPrecision.DAY));
        LocalDate full = checked.map(IdNumber::birthDate).orElse(null);
        return known.withSex(sex.get() == null ? Sex.UNKNOWN : sex.get())
                .withBirth(full == null ? born.date() : full, full == null ? born.precision() : BirthPrecision.DAY)
                .withIdNumber(checked.map(IdNumber::text).orElse(null), checked.isPresent() ? "" : number)
                .withWords(PersonText.name(text(formerName)), text(called), text(note))
                .withLunarBirthday(LunarBirthday.parse(text(lunar)).map(LunarBirthday::code).orElse(""));
    }

    ResidentDraft toRecord() {
        return new ResidentDraft(toPerson(), home.entrance.get() == null ? null : home.entrance.get().id(), home.bareRoom(),
                home.category.get(), home.relation.get(), home.household.get() == null ? null : home.household.get().id(),
                home.correction.get(), phone(mobile), phone(landline));
    }

    private static String phone(StringProperty property) {
        return PersonText.halfWidth(text(property)).replace(" ", "");
    }

    private static String text(StringProperty property) {
        return property.get() == null ? "" : property.get().strip();
    }
}
