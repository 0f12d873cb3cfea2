package org.jielin.duplicate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jielin.common.text.IdNumber;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Person;
import org.jielin.resident.Sex;

/** The likelier value of a field, and why it is. */
public record MergeSuggestion(Side side, MergeHint hint) {

    /** What is suggested for each field; where nothing speaks for either, the kept record's. */
    public static Map<MergeField, MergeSuggestion> of(Person kept, Person gone) {
        Map<MergeField, MergeSuggestion> suggestions = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            suggestions.put(field, of(field, kept, gone));
        }
        return suggestions;
    }

    private static MergeSuggestion of(MergeField field, Person kept, Person gone) {
        if (field.same(kept, gone)) {
            return new MergeSuggestion(Side.KEPT, MergeHint.SAME);
        }
        if (field.text(kept).isEmpty() || field.text(gone).isEmpty()) {
            return new MergeSuggestion(field.text(kept).isEmpty() ? Side.GONE : Side.KEPT, MergeHint.ONLY_ONE);
        }
        return switch (field) {
            case NOTE -> new MergeSuggestion(Side.BOTH, MergeHint.BOTH_KEPT);
            case ID_NUMBER -> decided(kept, gone, person -> person.idNumber() != null, MergeHint.CHECKED_ID);
            case NAME -> decided(kept, gone, person -> person.idNumber() != null, MergeHint.CHECKED_ID);
            case SEX -> id(kept, gone).map(id -> decided(kept, gone, person -> person.sex() == (id.male() ? Sex.MALE : Sex.FEMALE),
                    MergeHint.AGREES_WITH_ID)).orElse(new MergeSuggestion(Side.KEPT, MergeHint.LOOK));
            case BIRTH -> birth(kept, gone);
            default -> new MergeSuggestion(Side.KEPT, MergeHint.LOOK);
        };
    }

    private static MergeSuggestion birth(Person kept, Person gone) {
        LocalDate told = id(kept, gone).map(IdNumber::birthDate).orElse(null);
        MergeSuggestion byId = decided(kept, gone, person -> person.birthPrecision() == BirthPrecision.DAY && person.birthDate().equals(told),
                MergeHint.AGREES_WITH_ID);
        return byId.hint() == MergeHint.LOOK ? decided(kept, gone, person -> person.birthPrecision() == BirthPrecision.DAY, MergeHint.FULLER) : byId;
    }

    /** The one number that is known to be right, when there is just one. */
    private static Optional<IdNumber> id(Person kept, Person gone) {
        if (kept.idNumber() != null && gone.idNumber() != null) {
            return Optional.empty();
        }
        String number = kept.idNumber() != null ? kept.idNumber() : gone.idNumber();
        return number == null ? Optional.empty() : IdNumber.parse(number);
    }

    /** The side for which alone something holds. */
    private static MergeSuggestion decided(Person kept, Person gone, Predicate<Person> better, MergeHint hint) {
        boolean forKept = better.test(kept);
        boolean forGone = better.test(gone);
        return forKept == forGone ? new MergeSuggestion(Side.KEPT, MergeHint.LOOK) : new MergeSuggestion(forKept ? Side.KEPT : Side.GONE, hint);
    }
}
