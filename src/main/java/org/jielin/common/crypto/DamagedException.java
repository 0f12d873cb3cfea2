package org.jielin.common.crypto;

/** Sealed bytes are not what was sealed, or not for this key. It says no more, so that nothing can leak into a log. */
public final class DamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
