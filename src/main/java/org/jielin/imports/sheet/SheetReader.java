package org.jielin.imports.sheet;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jielin.common.db.DurableFiles;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.SecondJava;

/**
 * Opens spreadsheets from outside. They are read in a second Java without an office, with limits of memory and time; when
 * that one dies over a file, the file is refused with a sentence and the next file gets a new one.
 */
public final class SheetReader implements AutoCloseable {

    private SecondJava java;
    private Path folder;
    private Answers answers;
    private DataOutputStream questions;

    /** Opens a file of any kind; what can't be read is told as a refusal, never thrown. */
    public Opened read(Path file) {
        String name = Opened.speakable(file.getFileName().toString());
        try {
            return read(content(file, name), name);
        } catch (Refused e) {
            return refused(e.reason(), name);
        } catch (NoSuchFileException e) {
            return refused(Reason.MISSING, name);
        } catch (FileSystemException e) {
            return refused(Reason.IN_USE, name);
        } catch (IOException e) {
            return refused(Reason.UNREADABLE, name);
        }
    }

    /** Opens cells that were copied: text with tabs between the cells, or a table of a web page. */
    public Opened pasted(String text, String name) {
        return text.length() > Limits.BYTES / 4 ? refused(Reason.LARGE, name) : read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static byte[] content(Path file, String name) throws IOException {
        Tally.check(!name.startsWith("~$") && !name.startsWith(".~"), Reason.LOCK_FILE);
        Tally.check(!Files.isDirectory(file), Reason.FOLDER);
        Tally.check(Files.exists(file), Reason.MISSING);
        Tally.check(Files.isRegularFile(file), Reason.UNREADABLE);
        Tally.check(Files.size(file) <= Limits.BYTES, Reason.LARGE);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(Limits.BYTES + 1);
            Tally.check(content.length <= Limits.BYTES, Reason.LARGE);
            return content;
        }
    }

    private Opened read(byte[] content, String name) {
        if (content.length == 0) {
            return refused(Reason.EMPTY, name);
        }
        try {
            begin();
        } catch (IOException e) {
            close();
            return refused(Reason.NO_READER, name);
        }
        try {
            java.limit(Limits.time(content.length));
            questions.writeInt(content.length);
            questions.write(content);
            questions.flush();
            answers.left = Limits.ANSWER;
            DataInputStream answer = new DataInputStream(answers);
            Opened opened = switch (answer.readUnsignedByte()) {
                case SheetChild.REFUSED -> refused(Reason.values()[answer.readUnsignedByte() % Reason.values().length], name);
                case SheetChild.READ -> opened(SheetWire.read(answer), name);
                default -> throw new IOException("no answer");
            };
            java.calm();
            return opened;
        } catch (Refused e) {
            close();
            return refused(e.reason(), name);
        } catch (IOException e) {
            Reason reason = reasonOfDeath();
            close();
            return refused(reason, name);
        }
    }

    private Reason reasonOfDeath() {
        int code = java.end();
        return java.late() ? Reason.SLOW : code == SecondJava.MEMORY_FULL ? Reason.MEMORY : Reason.CRASHED;
    }

    private static Opened opened(WorkbookReader.Content read, String name) {
        return new Opened(read.sheets(), read.remarks().stream()
                .map(remark -> Messages.text("import.remark." + remark.name().toLowerCase(Locale.ROOT), name)).toList(), null);
    }

    private static Opened refused(Reason reason, String name) {
        return new Opened(List.of(), List.of(), reason.about(name));
    }

    private void begin() throws IOException {
        if (java != null) {
            return;
        }
        folder = Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "sheets" + ProcessHandle.current().pid() + "-");
        java = SecondJava.start(SheetChild.class, SheetChild.SUBCOMMAND, settings(folder));
        java.limit(Limits.START);
        answers = new Answers(java.output());
        questions = new DataOutputStream(java.input());
        answers.left = 1;
        if (answers.read() != SheetChild.READY) {
            throw new IOException("no answer");
        }
    }

    /** Little memory, a quick start, no files but in its own folder, no log, no door for other programs. */
    private static List<String> settings(Path folder) {
        return List.of("-Xmx" + Limits.MEMORY + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash"), "-Xshare:auto",
                "-Djava.io.tmpdir=" + folder, "-Djava.awt.headless=true", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR");
    }

    /** What the reading program says, up to a limit for each answer. */
    private static final class Answers extends FilterInputStream {
        private long left;

        Answers(InputStream in) {
            super(new BufferedInputStream(in, 1 << 16));
        }

        @Override
        public int read() throws IOException {
            Tally.check(--left >= 0, Reason.TOO_MANY);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            left -= Math.max(0, count);
            Tally.check(left >= 0, Reason.TOO_MANY);
            return count;
        }
    }

    /** Ends the second Java; the next file gets a new one. */
    @Override
    public void close() {
        if (java != null) {
            java.close();
            java = null;
        }
        if (folder != null) {
            try {
                DurableFiles.deleteTree(folder);
            } catch (IOException e) {
                // It goes with the folder for temporary files, in which it lies.
                return;
            } finally {
                folder = null;
            }
        }
    }
}
