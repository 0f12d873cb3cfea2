package org.jielin.resident;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;
import org.jielin.common.time.Ages;

/**
 * What holds for every household: one head, nobody without a relation, days in order. Relations to a new head are proposed
 * from those to the old one; where kinship alone does not tell, nothing is proposed and the clerk is asked.
 */
final class HouseholdRules {

    private static final int ADULT = 18;

    private HouseholdRules() {
    }

    /** Each member's relation when one of them becomes the head; null for one who must be asked about. */
    static Map<Long, Relation> proposed(Collection<HouseholdMember> members, long newHead) {
        HouseholdMember chosen = members.stream().filter(each -> each.personId() == newHead).findFirst().orElseThrow();
        Relation before = chosen.relation();
        Map<Long, Relation> relations = new HashMap<>();
        for (HouseholdMember each : members) {
            relations.put(each.personId(), each.personId() == newHead ? Relation.HEAD : before == Relation.HEAD ? each.relation()
                    : of(KinTable.to(before.kin(), each.relation().kin()), each.sex()).orElse(null));
        }
        withdrawDoubtful(relations, members, chosen);
        return relations;
    }

    /** Of several who may be the spouse none is proposed, nor whose children the grandchildren are when there are siblings. */
    private static void withdrawDoubtful(Map<Long, Relation> relations, Collection<HouseholdMember> members, HouseholdMember head) {
        List<HouseholdMember> spouses = members.stream().filter(each -> spouse(relations.get(each.personId()))).toList();
        for (HouseholdMember each : spouses) {
            if (head.sex() != Sex.UNKNOWN && each.sex() == head.sex()) {
                relations.put(each.personId(), Relation.OTHER_KIN);
            } else if (spouses.size() > 1) {
                relations.put(each.personId(), null);
            }
        }
        boolean siblings = head.relation().kin() == Kin.CHILD
                && members.stream().anyMatch(each -> each.personId() != head.personId() && each.relation().kin() == Kin.CHILD);
        members.stream().filter(each -> siblings && (each.relation().kin() == Kin.GRANDCHILD || each.relation().kin() == Kin.CHILD_IN_LAW))
                .forEach(each -> relations.put(each.personId(), null));
    }

    private static boolean spouse(Relation relation) {
        return relation != null && relation.general() == Relation.SPOUSE;
    }

    /** The general relation for a degree of kinship; empty when the sex would have to be known. */
    static Optional<Relation> of(Kin kin, Sex sex) {
        boolean male = sex == Sex.MALE;
        return Optional.ofNullable(switch (kin) {
            case HEAD -> Relation.HEAD;
            case SPOUSE -> Relation.SPOUSE;
            case GRANDCHILD -> Relation.GRANDCHILD;
            case PARENT_IN_LAW -> Relation.PARENT_IN_LAW;
            case GRANDPARENT -> Relation.GRANDPARENT;
            case SIBLING -> Relation.SIBLING;
            case SIBLING_IN_LAW, OTHER -> Relation.OTHER_KIN;
            case NONE -> Relation.NOT_KIN;
            default -> sex == Sex.UNKNOWN ? null : switch (kin) {
                case CHILD -> male ? Relation.SON : Relation.DAUGHTER;
                case CHILD_IN_LAW -> male ? Relation.SON_IN_LAW : Relation.DAUGHTER_IN_LAW;
                case GRANDCHILD_IN_LAW -> male ? Relation.GRANDDAUGHTERS_HUSBAND : Relation.GRANDSONS_WIFE;
                case GREAT_GRANDCHILD -> male ? Relation.GREAT_GRANDSON : Relation.GREAT_GRANDDAUGHTER;
                default -> male ? Relation.FATHER : Relation.MOTHER;
            };
        });
    }

    /** What a newborn child is to the head, by what its father or mother is; null when it must be asked. */
    static Relation ofChild(Relation parent, Sex child) {
        Kin kin = switch (parent.kin()) {
            case HEAD, SPOUSE -> Kin.CHILD;
            case CHILD, CHILD_IN_LAW -> Kin.GRANDCHILD;
            case GRANDCHILD, GRANDCHILD_IN_LAW -> Kin.GREAT_GRANDCHILD;
            case PARENT -> Kin.SIBLING;
            case NONE -> Kin.NONE;
            default -> Kin.OTHER;
        };
        return of(kin, child).orElse(null);
    }

    /** Who most likely becomes the head: the spouse, else the eldest adult of the family, else the eldest of all. */
    static HouseholdMember heir(Collection<HouseholdMember> remaining, LocalDate day) {
        Comparator<HouseholdMember> eldest = Comparator.comparing(HouseholdMember::birthDate, Comparator.nullsLast(Comparator.naturalOrder()));
        return remaining.stream().filter(each -> each.relation().kin() == Kin.SPOUSE).findFirst()
                .or(() -> remaining.stream().filter(each -> each.relation().kin() == Kin.CHILD && adult(each, day)).min(eldest))
                .or(() -> remaining.stream().filter(each -> each.relation().kin() != Kin.NONE && adult(each, day)).min(eldest))
                .orElseGet(() -> remaining.stream().min(eldest).orElse(null));
    }

    private static boolean adult(HouseholdMember member, LocalDate day) {
        Integer age = Ages.on(member.birthDate(), day);
        return age == null || age >= ADULT;
    }

    /** What is wrong with the relations of a household; empty when they can be saved. */
    static String complaint(Map<Long, Relation> relations) {
        if (relations.values().stream().anyMatch(Objects::isNull)) {
            return Messages.text("life.relation.missing");
        }
        long heads = relations.values().stream().filter(each -> each == Relation.HEAD).count();
        return heads == 1 ? "" : Messages.text(heads == 0 ? "life.head.missing" : "life.head.twice");
    }

    /** What is wrong with the relations of those who join a household that has a head. */
    static String joining(Map<Long, Relation> relations) {
        return relations.values().stream().anyMatch(Objects::isNull) ? Messages.text("life.relation.missing")
                : relations.containsValue(Relation.HEAD) ? Messages.text("life.head.twice") : "";
    }

    /**
     * What is wrong with the day of an event; empty when nothing is.
     *
     * @param earliest null for any
     */
    static String complaint(LocalDate day, LocalDate earliest, LocalDate today) {
        if (day == null) {
            return Messages.text("life.day.missing");
        }
        if (day.isAfter(today)) {
            return Messages.text("life.day.future");
        }
        return earliest != null && day.isBefore(earliest) ? Messages.text("life.day.early", earliest.toString()) : "";
    }

    /** The last day on which the household changed: nothing that changes all of it can be dated before; null when none is known. */
    static LocalDate lastChange(Collection<HouseholdMember> everMember) {
        return everMember.stream().flatMap(each -> Stream.of(Optional.ofNullable(each.since()), Optional.ofNullable(each.until())))
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Those of a household who stay. */
    static List<HouseholdMember> without(Collection<HouseholdMember> members, Collection<Long> leaving) {
        return members.stream().filter(each -> !leaving.contains(each.personId())).toList();
    }
}
