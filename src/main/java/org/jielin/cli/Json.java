package org.jielin.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jielin.common.text.UserMessageException;

/** Writes the command line's answers. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static void write(Object answer, Path file) {
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(target.toFile(), answer);
        } catch (IOException e) {
            throw new UserMessageException("document.save.failed", file);
        }
    }
}
