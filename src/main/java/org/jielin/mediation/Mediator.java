package org.jielin.mediation;

/** A mediator of the committee. */
public record Mediator(long id, String name, boolean active) {
}
