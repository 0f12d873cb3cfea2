package org.jielin.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jielin.common.text.UserMessageException;
import org.jielin.imports.sheet.Opened;
import org.jielin.imports.sheet.SheetReader;

/**
 * Opens somebody else's form. A spreadsheet is first read by a second Java with little memory, as an import is; only one
 * that it could read is opened here. Macros are never run and never written again.
 */
final class FormReader {

    private static final long MOST_BYTES = 20L << 20;
    private static final double LEAST_RATIO = 0.005;
    private static final long MOST_INFLATED = 128L << 20;

    private FormReader() {
    }

    /**
     * A form's file as it was read.
     *
     * @param remarks what was left aside, in sentences
     */
    record Content(String name, byte[] bytes, List<String> remarks) {

        String ending() {
            return FormReader.ending(name);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** @throws UserMessageException when it is no form that can be filled, too large, or can't be read */
    static Content read(Path file) {
        String name = file.getFileName().toString();
        switch (ending(name)) {
            case "xlsx", "xls", "docx" -> {
            }
            case "xlsm", "docm", "xltm", "dotm" -> throw new UserMessageException("form.file.macros", name);
            default -> throw new UserMessageException("form.file.kind", name);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UserMessageException("import.file.large", name);
            }
            List<String> remarks = ending(name).equals("docx") ? List.of() : inspected(file);
            return new Content(name, Files.readAllBytes(file), remarks);
        } catch (IOException e) {
            throw new UserMessageException("import.file.unreadable", name);
        }
    }

    private static List<String> inspected(Path file) {
        try (SheetReader reader = new SheetReader()) {
            Opened opened = reader.read(file);
            if (opened.refusal() != null) {
                throw opened.refusal();
            }
            return opened.remarks();
        }
    }

    /** @throws UserMessageException when the content is not what its name says, or has macros in it */
    static FormFile open(Content content) {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(MOST_INFLATED);
        try (ByteArrayInputStream in = new ByteArrayInputStream(content.bytes)) {
            return switch (content.ending()) {
                case "xlsx" -> new SheetForm(workbook(in, content.name));
                case "xls" -> new SheetForm(new HSSFWorkbook(new POIFSFileSystem(in), false));
                default -> new WordForm(document(in, content.name));
            };
        } catch (UserMessageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UserMessageException("import.file.unreadable", content.name);
        }
    }

    private static XSSFWorkbook workbook(ByteArrayInputStream in, String name) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        if (workbook.isMacroEnabled()) {
            throw new UserMessageException("form.file.macros", name);
        }
        return workbook;
    }

    private static XWPFDocument document(ByteArrayInputStream in, String name) throws IOException {
        XWPFDocument document = new XWPFDocument(in);
        if (document.getPackagePart().getContentType().contains("macroEnabled")) {
            throw new UserMessageException("form.file.macros", name);
        }
        return document;
    }
}
