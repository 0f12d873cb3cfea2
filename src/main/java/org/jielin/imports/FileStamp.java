package org.jielin.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** By which a file is known to be the one that was read: how large it is and when it was written last. */
record FileStamp(long size, FileTime written) {

    /** Of cells that never stood in a file, and of a file that is gone. */
    static final FileStamp NONE = new FileStamp(-1, FileTime.fromMillis(0));

    static FileStamp of(Path file) {
        try {
            return new FileStamp(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return NONE;
        }
    }
}
