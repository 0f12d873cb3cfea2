package org.jielin.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long the tests go on that try to break the office's file: a few rounds in every build, the whole number with
 * {@code -Pendurance}.
 */
final class Endurance {

    /** The tests' tag, by which that profile picks them. */
    static final String TAG = "endurance";
    private static final boolean FULL = Boolean.getBoolean("jielin.endurance");
    private static final Path COUNTS = Path.of("target", "endurance.txt");

    static {
        try {
            Files.deleteIfExists(COUNTS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Endurance() {
    }

    static int rounds(int few, int all) {
        return FULL ? all : few;
    }

    /** Says what a test counted, on the console and in {@code target/endurance.txt}. */
    static void tell(String counts, Object... values) {
        String line = counts.formatted(values);
        System.out.println(line);
        try {
            Files.writeString(COUNTS, line + System.lineSeparator(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
