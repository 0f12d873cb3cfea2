package org.jielin.building;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.time.Ages;
import org.jielin.document.Block.Hatch;
import org.jielin.document.Content;
import org.jielin.resident.ResidenceCategory;

/** What a façade's colours tell. Every flat is in exactly one class, so that the legend's counts add up to all flats. */
public sealed interface FacadeLayer {

    /** The classes, those looked for first. */
    List<Shade> shades();

    Shade of(Flat flat, LocalDate day);

    /** What the colours tell of people, which decides who may read them on paper. */
    default Content content() {
        return Content.HEALTH;
    }

    /** Who needs help most in each flat: by the care assessment and how they get about (long-term care, levels 5 and 6 most). */
    record Need() implements FacadeLayer {

        private static final Shade HEAVY = new Shade("facade.need.heavy", 0x7A1F2B, Hatch.NONE, true);
        private static final Shade MIDDLE = new Shade("facade.need.middle", 0xD97B70, Hatch.NONE, true);
        private static final Shade LIGHT = new Shade("facade.need.light", 0xF0B08A, Hatch.LEVEL, true);
        private static final Shade LISTED = new Shade("facade.need.listed", 0xF6DFC4, Hatch.DOTTED, true);
        private static final Shade AGED = new Shade("facade.need.aged", 0xDDE8F3, Hatch.NONE, false);
        private static final Shade NONE = new Shade("facade.need.none", 0xF4F6F6, Hatch.NONE, false);

        @Override
        public List<Shade> shades() {
            return List.of(HEAVY, MIDDLE, LIGHT, LISTED, AGED, NONE, Shade.VACANT);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            return flat.vacant() ? Shade.VACANT
                    : flat.people().stream().map(person -> of(person, day)).min((one, other) -> shades().indexOf(one) - shades().indexOf(other)).orElseThrow();
        }

        private static Shade of(FlatPerson person, LocalDate day) {
            if (!person.cared()) {
                return person.aged(Ages.ADVANCED, day) ? AGED : NONE;
            }
            int level = person.careLevel() == null ? 0 : person.careLevel();
            return level >= 5 || person.mobility().equals("BEDRIDDEN") ? HEAVY
                    : level >= 3 || person.mobility().equals("WHEELCHAIR") ? MIDDLE
                    : level >= 2 || person.mobility().equals("WALKING_AID") ? LIGHT : LISTED;
        }
    }

    /** In which flats somebody has a tag. @param label the tag; empty for any */
    record Tagged(String label) implements FacadeLayer {

        private static final Shade SEVERAL = new Shade("facade.tag.several", 0x174A7C, Hatch.NONE, true);
        private static final Shade ONE = new Shade("facade.tag.one", 0x7FB2E5, Hatch.LEVEL, true);
        private static final Shade NONE = new Shade("facade.tag.none", 0xF4F6F6, Hatch.NONE, false);

        @Override
        public List<Shade> shades() {
            return List.of(SEVERAL, ONE, NONE, Shade.VACANT);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            long people = flat.people().stream().filter(person -> label.isEmpty() ? person.countTags() > 0 : person.hasTag(label)).count();
            return flat.vacant() ? Shade.VACANT : people > 1 ? SEVERAL : people == 1 ? ONE : NONE;
        }
    }

    /** How long ago those on the care roster were last seen; of several in a flat, who was seen longest ago. */
    record LastVisit() implements FacadeLayer {

        private static final Shade NEVER = new Shade("facade.visit.never", 0x3B1E5E, Hatch.CROSSED, true);
        private static final Shade LONG = new Shade("facade.visit.long", 0x7B4FA3, Hatch.NONE, true);
        private static final Shade QUARTER = new Shade("facade.visit.quarter", 0xB89AD6, Hatch.LEVEL, true);
        private static final Shade MONTH = new Shade("facade.visit.month", 0xBFE3C0, Hatch.NONE, false);
        private static final Shade WEEK = new Shade("facade.visit.week", 0x5FB37A, Hatch.DOTTED, false);
        private static final Shade UNLISTED = new Shade("facade.visit.unlisted", 0xF4F6F6, Hatch.NONE, false);

        @Override
        public List<Shade> shades() {
            return List.of(NEVER, LONG, QUARTER, MONTH, WEEK, UNLISTED, Shade.VACANT);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            if (flat.vacant()) {
                return Shade.VACANT;
            }
            return flat.people().stream().filter(FlatPerson::cared).map(person -> seen(person.lastVisit(), day))
                    .min((one, other) -> shades().indexOf(one) - shades().indexOf(other)).orElse(UNLISTED);
        }

        /** The seventh day still counts as the week, the thirtieth as the month, the ninetieth as the quarter. */
        private static Shade seen(LocalDate last, LocalDate day) {
            return last == null ? NEVER : !last.isBefore(day.minusDays(7)) ? WEEK : !last.isBefore(day.minusDays(30)) ? MONTH
                    : !last.isBefore(day.minusDays(90)) ? QUARTER : LONG;
        }
    }

    /** Whether registration and people are here. */
    record Category() implements FacadeLayer {

        private static final Shade BOTH = new Shade("ResidenceCategory.HUKOU_AND_PRESENT", 0xCFE8D5, Hatch.NONE, false);
        private static final Shade ABSENT = new Shade("ResidenceCategory.HUKOU_ABSENT", 0xE0A030, Hatch.LEVEL, true);
        private static final Shade PRESENT = new Shade("ResidenceCategory.PRESENT_NO_HUKOU", 0x265C9E, Hatch.NONE, true);
        private static final Shade TENANT = new Shade("ResidenceCategory.TENANT", 0xE0A458, Hatch.RISING, true);
        private static final Shade NEITHER = new Shade("ResidenceCategory.NEITHER", 0x8A8F94, Hatch.CROSSED, true);
        private static final Shade MIXED = new Shade("facade.category.mixed", 0x9CCFD8, Hatch.FALLING, true);
        private static final Shade UNKNOWN = new Shade("ResidenceCategory.UNKNOWN", 0xF4F6F6, Hatch.DOTTED, false);

        @Override
        public List<Shade> shades() {
            return List.of(PRESENT, TENANT, ABSENT, NEITHER, MIXED, BOTH, UNKNOWN, Shade.VACANT);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            List<ResidenceCategory> found = flat.people().stream().map(FlatPerson::category).distinct().toList();
            return found.isEmpty() ? Shade.VACANT : found.size() > 1 ? MIXED : switch (found.getFirst()) {
                case HUKOU_AND_PRESENT -> BOTH;
                case HUKOU_ABSENT -> ABSENT;
                case PRESENT_NO_HUKOU -> PRESENT;
                case TENANT -> TENANT;
                case NEITHER -> NEITHER;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    /** Which flats are empty, or empty but for the names on the list. */
    record Vacancy() implements FacadeLayer {

        private static final Shade EMPTY = new Shade("facade.vacancy.empty", 0x4A5560, Hatch.NONE, true);
        private static final Shade AWAY = new Shade("facade.vacancy.away", 0xA9B4BE, Hatch.LEVEL, true);
        private static final Shade LIVED = new Shade("facade.vacancy.lived", 0xE3F1E6, Hatch.NONE, false);

        @Override
        public List<Shade> shades() {
            return List.of(EMPTY, AWAY, LIVED);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            return flat.vacant() ? EMPTY
                    : flat.people().stream().allMatch(person -> person.category() == ResidenceCategory.HUKOU_ABSENT
                            || person.category() == ResidenceCategory.NEITHER) ? AWAY : LIVED;
        }
    }

    /** Where open hazards are, as far as their places name a flat or a floor. */
    record Hazards() implements FacadeLayer {

        private static final Shade HERE = new Shade("facade.hazard.here", 0xB3261E, Hatch.NONE, true);
        private static final Shade FLOOR = new Shade("facade.hazard.floor", 0xF2B8A0, Hatch.RISING, true);
        private static final Shade NONE = new Shade("facade.hazard.none", 0xF4F6F6, Hatch.NONE, false);

        @Override
        public List<Shade> shades() {
            return List.of(HERE, FLOOR, NONE);
        }

        @Override
        public Shade of(Flat flat, LocalDate day) {
            return flat.hazards().stream().anyMatch(hazard -> hazard.at(flat.unit())) ? HERE : flat.hazards().isEmpty() ? NONE : FLOOR;
        }

        @Override
        public Content content() {
            return Content.PLAIN;
        }
    }

    /** The layer's own word. */
    enum FacadeKind {
        NEED, TAG, VISIT, CATEGORY, VACANCY, HAZARD;

        /** @param label of the layer of tags; empty for any */
        FacadeLayer layer(String label) {
            return switch (this) {
                case NEED -> new Need();
                case TAG -> new Tagged(label);
                case VISIT -> new LastVisit();
                case CATEGORY -> new Category();
                case VACANCY -> new Vacancy();
                case HAZARD -> new Hazards();
            };
        }
    }
}
