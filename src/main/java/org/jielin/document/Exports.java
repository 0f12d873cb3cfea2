package org.jielin.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Supplier;
import org.jielin.common.db.Database;
import org.jielin.common.text.UserMessageException;

/** The one way out of the office for papers: masked and marked, and taken down in the log before anything is written. */
public final class Exports {

    private final ExportLog log;
    private final Supplier<String> who;
    private final Clock clock;

    /** @param who the name that the papers are marked with */
    public Exports(ExportLog log, Supplier<String> who, Clock clock) {
        this.log = log;
        this.who = who;
        this.clock = clock;
    }

    /** The way out of an office, told to its audit. */
    public static Exports of(Database database, Clock clock) {
        return new Exports(new AuditedExports(database), () -> database.access().name(), clock);
    }

    /** Tells the log of data that leaves as it is, such as the command line's answers, before its file is written. */
    public void announce(String title, Path file, int rows, String purpose) {
        log.record(new Export(Export.Kind.FILE, title, file.getFileName().toString(), "JSON", Preset.INTERNAL, false, purpose, rows, false));
    }

    /** The PDF of what would leave, to be looked at on the screen. */
    byte[] preview(PaperDocument paper, Disclosure disclosure) {
        return Documents.pdf(disclosed(paper, disclosure));
    }

    /**
     * Saves a paper in the format that the file's ending tells.
     *
     * @return where it was saved: a protected table of .csv stands in a .zip
     * @throws UserMessageException when the purpose is missing, the password is short, the ending is unknown, or the file
     *         can't be written
     */
    public Path save(PaperDocument paper, Disclosure disclosure, Path file) {
        return save(paper, disclosure, file, Encoding.UTF_8);
    }

    /** The same, with the characters of a CSV file written this way. */
    public Path save(PaperDocument paper, Disclosure disclosure, Path file, Encoding encoding) {
        check(lacksPurpose(paper, disclosure, Export.Kind.FILE), Export.Kind.FILE, disclosure);
        Path target = Documents.target(file, disclosure.protectedByPassword());
        Format format = Documents.format(paper, target, disclosure.protectedByPassword());
        PaperDocument shown = disclosed(paper, disclosure);
        log.record(entry(Export.Kind.FILE, shown, target.getFileName().toString(), format, disclosure));
        Documents.save(shown, target, disclosure.password(), encoding);
        return target;
    }

    /**
     * Saves somebody else's form that was filled in; what is masked in it is the filler's part.
     *
     * @param rows people in it
     * @return where it was saved: an old .xls with a password stands in a .zip
     * @throws UserMessageException when the purpose is missing, the password is short, or the file can't be written
     */
    public Path fill(String title, int rows, Disclosure disclosure, Path file, FileContent content) {
        check(disclosure.purpose().isBlank() && disclosure.preset() != Preset.POSTER, Export.Kind.FILE, disclosure);
        String name = file.getFileName().toString();
        boolean archive = disclosure.protectedByPassword() && name.toLowerCase(Locale.ROOT).endsWith(".xls");
        Path target = archive ? file.resolveSibling(name + Format.ARCHIVE) : file;
        log.record(new Export(Export.Kind.FILE, title, target.getFileName().toString(), name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                disclosure.preset(), disclosure.unmasked(), disclosure.purpose().strip(), rows, disclosure.protectedByPassword()));
        Documents.write(target, out -> {
            if (archive) {
                PasswordLock.archive(out, disclosure.password(), name, content);
            } else {
                PasswordLock.office(out, disclosure.password(), content);
            }
        });
        return target;
    }

    /**
     * Saves a workbook that goes back to whoever wrote it, as .xlsx.
     *
     * @throws UserMessageException when the purpose is missing, the password is short, or the file can't be written
     */
    public void save(AnnotatedWorkbook workbook, Disclosure disclosure, Path file) {
        check(disclosure.purpose().isBlank(), Export.Kind.FILE, disclosure);
        int rows = workbook.pages().stream().mapToInt(page -> page.rows().size()).sum();
        log.record(new Export(Export.Kind.FILE, workbook.title(), file.getFileName().toString(), Format.XLSX.name(), disclosure.preset(),
                disclosure.unmasked(), disclosure.purpose().strip(), rows, disclosure.protectedByPassword()));
        Documents.save(workbook.disclosed(disclosure), disclosure.mark(who.get(), LocalDateTime.now(clock)), file, disclosure.password());
    }

    /**
     * Sends a paper to a printer. The log has it even if the user thinks better of it in the printer's own dialog.
     *
     * @return whether it was sent
     * @throws UserMessageException when the purpose is missing or there is no printer
     */
    public boolean print(PaperDocument paper, Disclosure disclosure, PaperPrinter printer) {
        check(lacksPurpose(paper, disclosure, Export.Kind.PRINT), Export.Kind.PRINT, disclosure);
        PaperDocument shown = disclosed(paper, disclosure);
        log.record(entry(Export.Kind.PRINT, shown, "", Format.PDF, disclosure));
        return printer.print(Documents.pdf(shown), shown.title());
    }

    /**
     * Saves something that the office keeps as it is: it can't be masked, so it needs the right to let out whole numbers.
     *
     * @param folder the only place it is written to
     * @param name a plain name; one that leads elsewhere is refused
     * @return where it was saved, beside whatever has the name already
     * @throws UserMessageException when the purpose is missing, the account may not, or the file can't be written
     */
    public Path saveAsItIs(String title, String kind, byte[] content, String purpose, Path folder, String name) {
        if (purpose.isBlank()) {
            throw new UserMessageException("disclosure.purpose.missing");
        }
        Path target = free(folder.toAbsolutePath().normalize(), name);
        log.record(new Export(Export.Kind.FILE, title, target.getFileName().toString(), kind, Preset.INTERNAL, true, purpose.strip(), 0, false));
        Documents.save(content, target);
        return target;
    }

    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!folder.equals(target.getParent())) {
            throw new UserMessageException("document.save.failed", folder);
        }
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }

    private static boolean lacksPurpose(PaperDocument paper, Disclosure disclosure, Export.Kind kind) {
        return disclosure.purpose().isBlank() && disclosure.needsPurpose(paper, kind);
    }

    private static void check(boolean noPurpose, Export.Kind kind, Disclosure disclosure) {
        if (noPurpose) {
            throw new UserMessageException("disclosure.purpose.missing");
        }
        if (kind == Export.Kind.FILE && disclosure.protectedByPassword() && disclosure.password().length < Disclosure.SHORTEST_PASSWORD) {
            throw new UserMessageException("disclosure.password.short", Disclosure.SHORTEST_PASSWORD);
        }
    }

    private PaperDocument disclosed(PaperDocument paper, Disclosure disclosure) {
        return disclosure.applyTo(paper, who.get(), LocalDateTime.now(clock));
    }

    private static Export entry(Export.Kind kind, PaperDocument shown, String fileName, Format format, Disclosure disclosure) {
        int rows = (int) shown.table().stream().flatMap(table -> table.rows().stream()).filter(row -> !row.band()).count();
        return new Export(kind, shown.title(), fileName, format.name(), disclosure.preset(), disclosure.unmasked(), disclosure.purpose().strip(), rows,
                kind == Export.Kind.FILE && disclosure.protectedByPassword());
    }
}
