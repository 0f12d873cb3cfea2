package org.jielin.imports;

/** The user stopped an import; whatever was written since it began is taken back. */
final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
