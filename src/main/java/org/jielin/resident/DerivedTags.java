package org.jielin.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;

/**
 * Works out the {@link DerivedTag}s of people, never stores them. Who lives together is told by the flat: two households
 * of one family may be registered in it. Absent are those whom their {@link ResidenceCategory} says to be away. The
 * definitions are those of 特殊困难老年人参考定义 (独居, 空巢 as 双老) and of Shanghai's statistics (高龄, 纯老家庭).
 */
public final class DerivedTags {

    /** With no relation told, one this much younger may be a child. */
    private static final int GENERATION = 16;

    private DerivedTags() {
    }

    /**
     * The derived tags of each person.
     *
     * @param everybody all residents of whole flats on that day, see {@link HouseholdDao#presences}
     */
    public static Map<Long, Set<DerivedTag>> of(Collection<Presence> everybody, LocalDate day, DerivedHabit habit) {
        Map<Long, List<Presence>> flats = everybody.stream().filter(each -> each.category().present())
                .collect(Collectors.groupingBy(Presence::unitId));
        Map<Long, Set<DerivedTag>> tags = new HashMap<>();
        for (Presence each : everybody) {
            tags.put(each.personId(), of(each, each.category().present() ? flats.get(each.unitId()) : List.of(), day, habit));
        }
        return tags;
    }

    private static Set<DerivedTag> of(Presence person, List<Presence> flat, LocalDate day, DerivedHabit habit) {
        Set<DerivedTag> tags = EnumSet.noneOf(DerivedTag.class);
        Integer age = Ages.on(person.birthDate(), day);
        if (age != null && age >= Ages.ADVANCED) {
            tags.add(DerivedTag.ADVANCED_AGE);
        }
        if (flat.isEmpty()) {
            return tags;
        }
        List<Presence> others = flat.stream().filter(each -> each.personId() != person.personId()).toList();
        boolean alone = others.isEmpty() || !habit.tenantIsCompany() && person.family() && others.stream().noneMatch(Presence::family);
        if (alone && (age == null || age >= habit.aloneFrom())) {
            tags.add(DerivedTag.LIVING_ALONE);
        }
        List<Presence> family = others.stream().filter(Presence::family).toList();
        if (!person.family() || age == null || age < Ages.ELDER) {
            return tags;
        }
        if (family.stream().allMatch(each -> elder(each, day))) {
            tags.add(DerivedTag.ALL_ELDERLY);
        }
        if (!family.isEmpty() && family.stream().noneMatch(each -> descends(each, person, day))) {
            tags.add(DerivedTag.EMPTY_NEST);
        }
        return tags;
    }

    private static boolean elder(Presence person, LocalDate day) {
        Integer age = Ages.on(person.birthDate(), day);
        return age != null && age >= Ages.ELDER;
    }

    /** Of a generation below, as the relations to one head tell, else as the ages do; who may be counts as one who is. */
    private static boolean descends(Presence other, Presence person, LocalDate day) {
        Integer below = generation(other);
        Integer above = generation(person);
        if (below != null && above != null && Objects.equals(other.householdId(), person.householdId())) {
            return below < above;
        }
        Integer age = Ages.on(other.birthDate(), day);
        return age == null || age + GENERATION <= Ages.on(person.birthDate(), day);
    }

    private static Integer generation(Presence person) {
        return person.relation() == null || person.householdId() == null ? null : person.relation().kin().generation();
    }

    /**
     * The asserted tags of a resident that his derived ones speak against: 独居 asserted, yet others live in the flat. An
     * age that is not known contradicts nothing.
     */
    public static List<Tag> contradicted(List<Tag> asserted, Set<DerivedTag> derived, boolean ageKnown, LocalDate day) {
        return asserted.stream().filter(tag -> tag.holds(day) && EnumSet.complementOf(copy(derived)).stream()
                .filter(each -> ageKnown || each == DerivedTag.LIVING_ALONE)
                .anyMatch(each -> tag.label().contains(Messages.label(each)))).toList();
    }

    private static EnumSet<DerivedTag> copy(Set<DerivedTag> tags) {
        return tags.isEmpty() ? EnumSet.noneOf(DerivedTag.class) : EnumSet.copyOf(tags);
    }
}
