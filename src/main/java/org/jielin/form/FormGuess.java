package org.jielin.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jielin.form.FormFinder.Found;
import org.jielin.imports.sheet.Sheet;

/** Tells a form that waits to be filled from a list of people, by what was read of a file that came to be imported. */
public final class FormGuess {

    private FormGuess() {
    }

    /**
     * Whether the file is a form rather than a list: a Word document, or a spreadsheet in which a form is recognised and nobody
     * stands but an example.
     *
     * @param sheets what was read of it; nothing of a document
     * @param listed rows that were found in it as a list's; the labels of a form of one person may be taken for some
     */
    public static boolean waits(Path file, List<Sheet> sheets, int listed) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            return sheets.isEmpty();
        }
        List<Found> found = sheets.stream().filter(sheet -> !sheet.hidden()).map(sheet -> new FormFinder(new ReadGrid(sheet)).find()).flatMap(Optional::stream)
                .toList();
        boolean nobody = found.stream().allMatch(each -> each.layout().onePerson())
                || listed <= found.stream().filter(each -> each.layout().example()).count() && found.stream().allMatch(each -> each.filled() == 0);
        return (name.endsWith(".xlsx") || name.endsWith(".xls")) && !found.isEmpty() && nobody;
    }
}
