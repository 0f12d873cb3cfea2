package org.jielin.privacy;

/** Somebody of whom records are kept that need a consent, and none that holds is noted. */
public record Unconsented(long personId, String name, String address) {
}
