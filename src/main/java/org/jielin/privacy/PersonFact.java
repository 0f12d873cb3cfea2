package org.jielin.privacy;

/** What an optional field says of a person. */
public record PersonFact(long personId, OptionalField field, String content) {
}
