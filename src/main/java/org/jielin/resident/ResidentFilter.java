package org.jielin.resident;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.text.Messages;

/**
 * Which residents a list shows or a figure counts. A figure opens exactly the rows it counted when both use one filter.
 *
 * @param text words as people type them, which only {@link org.jielin.resident.search.ResidentSearch} understands
 * @param minAge full years reached; null for any
 * @param underAge full years not yet reached; null for any
 * @param doubtfulId only those whose identity number is still to be checked
 * @param steps only those whom one of these steps of the history added or changed; empty for all
 */
public record ResidentFilter(String text, Long estateId, Long entranceId, Long unitId, String tag, Integer minAge, Integer underAge,
        ResidenceCategory category, boolean doubtfulId, ResidentSort sort, List<Long> steps) {

    private static final ResidentFilter ALL = new ResidentFilter("", null, null, null, null, null, null, null, false,
            ResidentSort.ADDRESS, List.of());

    public static ResidentFilter all() {
        return ALL;
    }

    public static ResidentFilter text(String words) {
        return ALL.withText(words);
    }

    /** Those with a tag that holds on the day. */
    public static ResidentFilter tagged(String label) {
        return ALL.withTag(label);
    }

    /** The residents with the tag that this office's language has for living alone. */
    public static ResidentFilter livingAlone() {
        return tagged(Messages.text("tag.livingAlone"));
    }

    /** Those who have reached an age; the birthday itself counts. */
    public static ResidentFilter aged(int min) {
        return ALL.withAges(min, null);
    }

    public static ResidentFilter under(int age) {
        return ALL.withAges(null, age);
    }

    public static ResidentFilter inEstate(long estate) {
        return ALL.withPlace(estate, null);
    }

    public static ResidentFilter inEntrance(long entrance) {
        return ALL.withPlace(null, entrance);
    }

    public static ResidentFilter inUnit(long unit) {
        return new ResidentFilter("", null, null, unit, null, null, null, null, false, ResidentSort.ADDRESS, List.of());
    }

    public static ResidentFilter inCategory(ResidenceCategory category) {
        return ALL.withCategory(category);
    }

    public static ResidentFilter withDoubtfulId() {
        return ALL.withDoubtfulId(true);
    }

    /** Those whom these steps of the history added or changed: themselves, their homes, households, numbers, tags or care. */
    public static ResidentFilter touchedBy(List<Long> steps) {
        return new ResidentFilter("", null, null, null, null, null, null, null, false, ResidentSort.ADDRESS, List.copyOf(steps));
    }

    public ResidentFilter withText(String words) {
        return new ResidentFilter(words == null ? "" : words.strip(), estateId, entranceId, unitId, tag, minAge, underAge, category,
                doubtfulId, sort, steps);
    }

    /** Another place; a single unit no longer limits the list then. */
    public ResidentFilter withPlace(Long estate, Long entrance) {
        return new ResidentFilter(text, estate, entrance, null, tag, minAge, underAge, category, doubtfulId, sort, steps);
    }

    public ResidentFilter withTag(String label) {
        return new ResidentFilter(text, estateId, entranceId, unitId, label, minAge, underAge, category, doubtfulId, sort, steps);
    }

    public ResidentFilter withAges(Integer min, Integer under) {
        return new ResidentFilter(text, estateId, entranceId, unitId, tag, min, under, category, doubtfulId, sort, steps);
    }

    public ResidentFilter withCategory(ResidenceCategory newCategory) {
        return new ResidentFilter(text, estateId, entranceId, unitId, tag, minAge, underAge, newCategory, doubtfulId, sort, steps);
    }

    public ResidentFilter withDoubtfulId(boolean only) {
        return new ResidentFilter(text, estateId, entranceId, unitId, tag, minAge, underAge, category, only, sort, steps);
    }

    public ResidentFilter sorted(ResidentSort newSort) {
        return new ResidentFilter(text, estateId, entranceId, unitId, tag, minAge, underAge, category, doubtfulId, newSort, steps);
    }

    /** Whether every resident passes, whatever the order. */
    public boolean isAll() {
        return sorted(ResidentSort.ADDRESS).equals(ALL);
    }

    /**
     * The question this filter asks of the data as of a day.
     *
     * @throws IllegalArgumentException when it has words
     */
    public ResidentQuery on(LocalDate day) {
        return new ResidentQuery(this, day);
    }
}
