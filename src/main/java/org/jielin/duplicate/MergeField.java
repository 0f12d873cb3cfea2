package org.jielin.duplicate;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;
import org.jielin.common.time.LunarBirthday;
import org.jielin.resident.Person;
import org.jielin.resident.PersonWords;
import org.jielin.resident.Sex;

/** What of a person is chosen field by field when two records become one. */
public enum MergeField {
    NAME(Person::name),
    FORMER_NAME(Person::formerName),
    CALLED(Person::called),
    SEX(person -> person.sex() == Sex.UNKNOWN ? "" : Messages.label(person.sex())),
    BIRTH(person -> PersonWords.birth(person.birthDate(), person.birthPrecision())),
    LUNAR_BIRTHDAY(person -> LunarBirthday.of(person.lunarBirthday()).map(LunarBirthday::text).orElse("")),
    ID_NUMBER(person -> person.idNumber() != null ? person.idNumber() : person.idAsWritten()),
    DIED(person -> person.diedOn() == null ? "" : person.diedOn().toString()),
    NOTE(Person::note);

    private final Function<Person, String> text;

    MergeField(Function<Person, String> text) {
        this.text = text;
    }

    /** The value as it is shown; empty when nothing is known. */
    public String text(Person person) {
        return text.apply(person);
    }

    /** Whether both say the same, so that there is nothing to choose. */
    boolean same(Person one, Person other) {
        return text(one).equals(text(other)) && (this != ID_NUMBER || Objects.equals(one.idNumber(), other.idNumber()));
    }

    /** The person with this field of another; {@link Side#BOTH} puts the other's text below its own. */
    Person take(Person kept, Person gone, Side side) {
        if (side == Side.KEPT) {
            return kept;
        }
        return switch (this) {
            case NAME -> kept.withName(gone.name());
            case FORMER_NAME -> kept.withWords(gone.formerName(), kept.called(), kept.note());
            case CALLED -> kept.withWords(kept.formerName(), gone.called(), kept.note());
            case SEX -> kept.withSex(gone.sex());
            case BIRTH -> kept.withBirth(gone.birthDate(), gone.birthPrecision());
            case LUNAR_BIRTHDAY -> kept.withLunarBirthday(gone.lunarBirthday());
            case ID_NUMBER -> kept.withIdNumber(gone.idNumber(), gone.idAsWritten());
            case DIED -> kept.withDiedOn(gone.diedOn());
            case NOTE -> kept.withWords(kept.formerName(), kept.called(), side == Side.GONE ? gone.note()
                    : String.join("\n", Stream.of(kept.note(), gone.note()).filter(note -> !note.isEmpty()).distinct().toList()));
        };
    }
}
