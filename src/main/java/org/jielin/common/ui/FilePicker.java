package org.jielin.common.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. */
public interface FilePicker {

    /** Files to read; empty when the user thought better of it. */
    List<Path> open(String title, String kindLabel, List<String> endings);

    /** Where to write; {@code endings} as in {@code *.pdf}. */
    Optional<Path> save(String title, String suggestedName, String kindLabel, List<String> endings);

    Optional<Path> folder(String title);
}
