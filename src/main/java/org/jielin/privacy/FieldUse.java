package org.jielin.privacy;

/**
 * An optional field that this office has used.
 *
 * @param purpose what it is for, in the office's words
 * @param active whether it is filled in now; what was filled in earlier stays until it is cleared out
 */
public record FieldUse(OptionalField field, String purpose, boolean active) {
}
