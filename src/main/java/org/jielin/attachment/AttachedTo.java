package org.jielin.attachment;

import org.jielin.common.db.Act;
import org.jielin.common.db.Right;

/**
 * The record that attachments belong to.
 *
 * @param name of the record, for the history: a resident, a flat, a case's number
 */
public record AttachedTo(Kind kind, long id, String name) {

    /** The kinds of records that have attachments; the acts need the right that changing the record needs. */
    public enum Kind {
        PERSON("resident."), UNIT("resident."), CASE("mediation."), HAZARD("hazard."), VISIT("visit.record.");

        private final String acts;

        Kind(String acts) {
            this.acts = acts;
        }

        /** The right that adding to such a record needs. */
        public Right right() {
            return Right.of(new Act(acts, ""));
        }
    }

    public static AttachedTo person(long id, String name) {
        return new AttachedTo(Kind.PERSON, id, name);
    }

    public static AttachedTo unit(long id, String name) {
        return new AttachedTo(Kind.UNIT, id, name);
    }

    public static AttachedTo mediationCase(long id, String number) {
        return new AttachedTo(Kind.CASE, id, number);
    }

    public static AttachedTo hazard(long id, String place) {
        return new AttachedTo(Kind.HAZARD, id, place);
    }

    public static AttachedTo visit(long id, String elder) {
        return new AttachedTo(Kind.VISIT, id, elder);
    }

    /** @param verb attach, attachNote, detach or attachAgain */
    Act act(String verb) {
        return Act.of(kind.acts + verb, name);
    }

    Long of(Kind asked) {
        return kind == asked ? id : null;
    }
}
