package org.jielin.document;

/** Keeps what left the office, for at least three years (个人信息保护法 Art. 56). */
@FunctionalInterface
public interface ExportLog {

    /** Takes an entry down for good. When this throws, the paper doesn't leave. */
    void record(Export export);
}
