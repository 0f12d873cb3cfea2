package org.jielin.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file's content. */
@FunctionalInterface
public interface FileContent {

    void write(OutputStream out) throws IOException;
}
