package org.jielin.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jielin.common.text.UserMessageException;

/** Saves papers. */
public final class Documents {

    private Documents() {
    }

    /** The paper as PDF, for the preview and the printer. */
    public static byte[] pdf(PaperDocument paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(PaperFonts.system()).write(paper, out);
        return out.toByteArray();
    }

    /**
     * Saves a paper in the format that the file's ending tells. The file is written beside its place and moved there, so
     * that an older one stays whole until the new one is.
     *
     * @throws UserMessageException when the ending is none of .pdf .docx .xlsx .csv, or the file can't be written
     */
    public static void save(PaperDocument paper, Path file) {
        Format format = Format.of(file.getFileName().toString()).orElseThrow(() -> new UserMessageException("document.ending", file.getFileName()));
        if (paper.table().isEmpty() && (format == Format.XLSX || format == Format.CSV)) {
            throw new UserMessageException("document.table", file.getFileName());
        }
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                write(paper, format, out);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserMessageException("document.save.failed", file);
        }
    }

    private static void write(PaperDocument paper, Format format, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> new PdfWriter(PaperFonts.system()).write(paper, out);
            case DOCX -> new DocxWriter().write(paper, out);
            case XLSX -> new XlsxWriter().write(paper, out);
            case CSV -> new CsvWriter().write(paper, out);
        }
    }
}
