package org.jielin.common.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jielin.common.text.Messages;

/** A note beside the file of who has it open, for the sentence that a second program says. H2's own lock does the locking. */
final class OfficeHolder {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Path note;

    OfficeHolder(OfficeFile office) {
        this.note = office.folder().resolve(office.name() + ".holder");
    }

    void write(LocalDateTime since) throws IOException {
        Files.writeString(note, Messages.text("office.holder", System.getProperty("user.name"), computer(), MINUTE.format(since)));
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Who has the file, in words; empty when there is no note. */
    Optional<String> read() {
        try {
            return Optional.of(Files.readString(note, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the note away; one that can't be removed is overwritten by the next who opens the file. */
    void remove() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            return;
        }
    }
}
