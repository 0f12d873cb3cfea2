package org.jielin.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jielin.common.text.UserMessageException;

/** Writes papers. Only {@link Exports} lets them out. */
final class Documents {

    private Documents() {
    }

    /** The paper as PDF, for the preview and the printer. */
    static byte[] pdf(PaperDocument paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(PaperFonts.system()).write(paper, out);
        return out.toByteArray();
    }

    /** Where a file is written: a table of plain text with a password stands in an archive beside the name that was asked for. */
    static Path target(Path file, boolean protectedByPassword) {
        String name = file.getFileName().toString();
        boolean archive = name.toLowerCase(Locale.ROOT).endsWith(Format.ARCHIVE);
        return protectedByPassword && !archive && Format.of(name).equals(Optional.of(Format.CSV)) ? file.resolveSibling(name + Format.ARCHIVE) : file;
    }

    /**
     * The format that a file's ending tells.
     *
     * @throws UserMessageException when the ending is none of .pdf .docx .xlsx .csv, nor .zip with a password, or the paper
     *         has no table for a spreadsheet
     */
    static Format format(PaperDocument paper, Path file, boolean protectedByPassword) {
        String name = file.getFileName().toString();
        Format format = Format.of(name).filter(known -> protectedByPassword || name.toLowerCase(Locale.ROOT).endsWith(known.ending()))
                .orElseThrow(() -> new UserMessageException("document.ending", name));
        if (paper.table().isEmpty() && (format == Format.XLSX || format == Format.CSV)) {
            throw new UserMessageException("document.table", name);
        }
        return format;
    }

    /**
     * Saves a paper. The file is written beside its place and moved there, so that an older one stays whole until the new
     * one is. With a password it is encrypted before it reaches the disk.
     *
     * @throws UserMessageException when the format is unknown, or the file can't be written
     */
    static void save(PaperDocument paper, Path file, char[] password, Encoding encoding) {
        Format format = format(paper, file, password.length > 0);
        write(file, out -> write(paper, format, out, password, encoding));
    }

    /** Saves a workbook in the same way. */
    static void save(AnnotatedWorkbook workbook, String mark, Path file, char[] password) {
        write(file, out -> PasswordLock.office(out, password, content -> new AnnotatedWriter().write(workbook, mark, content)));
    }

    /** Writes a file beside its place and moves it there. */
    static void write(Path file, FileContent content) {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                content.write(out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserMessageException("document.save.failed", file);
        }
    }

    /**
     * Saves bytes as they are, beside their place first, like a paper.
     *
     * @throws UserMessageException when the file can't be written
     */
    static void save(byte[] content, Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(fresh, content);
            Files.move(fresh, file);
        } catch (IOException e) {
            throw new UserMessageException("document.save.failed", file);
        }
    }

    private static void write(PaperDocument paper, Format format, OutputStream out, char[] password, Encoding encoding) throws IOException {
        switch (format) {
            case PDF -> PasswordLock.pdf(out, password, content -> new PdfWriter(PaperFonts.system()).write(paper, content));
            case DOCX -> PasswordLock.office(out, password, content -> new DocxWriter().write(paper, content));
            case XLSX -> PasswordLock.office(out, password, content -> new XlsxWriter().write(paper, content));
            case CSV -> PasswordLock.archive(out, password, paper.title() + Format.CSV.ending(), content -> new CsvWriter(encoding).write(paper, content));
        }
    }
}
