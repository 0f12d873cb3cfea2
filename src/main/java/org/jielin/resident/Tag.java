package org.jielin.resident;

import java.time.LocalDate;

/** A special group a person belongs to (独居, 低保, 半失能 …), with its days, what shows it and who noted it. */
public record Tag(long id, long personId, String label, LocalDate since, LocalDate until, String evidence, String notedBy) {

    /** One that nobody in particular noted: a file had it. */
    public Tag(long id, long personId, String label, LocalDate since, LocalDate until, String evidence) {
        this(id, personId, label, since, until, evidence, "");
    }

    public static Tag of(long personId, String label, LocalDate since, String evidence) {
        return new Tag(0, personId, label, since, null, evidence);
    }

    Tag by(String name) {
        return new Tag(id, personId, label, since, until, evidence, name);
    }

    /** Whether it holds on the day; its first and last day count. */
    public boolean holds(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
