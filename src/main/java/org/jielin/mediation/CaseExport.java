package org.jielin.mediation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jielin.common.db.Database;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.Format;
import org.jielin.document.PaperDocument;

/** Writes a case's summary into a folder, as PDF to hand over and as Word to go on with. */
public final class CaseExport {

    private final Database database;
    private final Exports exports;

    public CaseExport(Database database, Exports exports) {
        this.database = database;
        this.exports = exports;
    }

    /**
     * Exports the case with this number; brackets may be of any kind.
     *
     * @param disclosure what of the summary leaves
     * @return the files that were written
     * @throws UserMessageException when no case has this number, or the folder can't be written
     */
    public List<Path> export(String number, Path folder, Function<PaperDocument, Disclosure> disclosure) {
        String wanted = CaseRules.comparable(number);
        CaseRow found = database.reader(CaseDao.class).rows(CaseFilter.ALL, Integer.MAX_VALUE).stream()
                .filter(row -> CaseRules.comparable(row.number()).equals(wanted)).findFirst()
                .orElseThrow(() -> new UserMessageException("case.unknown", number));
        PaperDocument paper = new CaseSummary(database).document(found.id());
        List<Path> files = new ArrayList<>();
        for (Format format : List.of(Format.PDF, Format.DOCX)) {
            files.add(exports.save(paper, disclosure.apply(paper), folder.resolve(fileName(found.number()) + format.ending())));
        }
        return files;
    }

    /** A case's number as a file name: what no file system takes becomes an underscore. */
    public static String fileName(String number) {
        return number.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    }
}
