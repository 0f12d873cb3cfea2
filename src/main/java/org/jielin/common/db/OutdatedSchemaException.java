package org.jielin.common.db;

/** The file was last written by an older version of the program and has to be brought up to date before it is opened. */
public final class OutdatedSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutdatedSchemaException(String version) {
        super("schema " + version);
    }
}
