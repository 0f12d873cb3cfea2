package org.jielin.mediation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Documents;
import org.jielin.document.Format;
import org.jielin.document.PaperDocument;

/** Writes a case's summary into a folder, as PDF to hand over and as Word to go on with. */
public final class CaseExport {

    private final Database database;

    public CaseExport(Database database) {
        this.database = database;
    }

    /**
     * Exports the case with this number; brackets may be of any kind.
     *
     * @return the files that were written
     * @throws UserMessageException when no case has this number, or the folder can't be written
     */
    public List<Path> export(String number, Path folder) {
        String wanted = CaseRules.comparable(number);
        CaseRow found = database.reader(CaseDao.class).rows(CaseFilter.ALL, Integer.MAX_VALUE).stream()
                .filter(row -> CaseRules.comparable(row.number()).equals(wanted)).findFirst()
                .orElseThrow(() -> new UserMessageException("case.unknown", number));
        PaperDocument paper = new CaseSummary(database).document(found.id());
        List<Path> files = new ArrayList<>();
        for (Format format : List.of(Format.PDF, Format.DOCX)) {
            Path file = folder.resolve(fileName(found.number()) + format.ending());
            Documents.save(paper, file);
            files.add(file);
        }
        return files;
    }

    /** A case's number as a file name: what no file system takes becomes an underscore. */
    public static String fileName(String number) {
        return number.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    }
}
