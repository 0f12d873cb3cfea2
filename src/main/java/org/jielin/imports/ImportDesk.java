package org.jielin.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.ui.Progress;
import org.jielin.imports.sheet.Sheet;

/** Does what the wizard asks: opens files, tries them, imports them after a backup, and takes an import back. */
public final class ImportDesk {

    private final ImportService imports;
    private final History history;
    private final Layouts layouts;
    private final FormSense forms;
    private final boolean mayFill;
    private final Runnable safeguard;

    /**
     * @param forms what a form looks like; told only to an account that may fill one
     * @param safeguard makes a backup before anything is written; when it throws, nothing is
     */
    public ImportDesk(Database database, Clock clock, FormSense forms, Runnable safeguard) {
        this.imports = new ImportService(database, clock);
        this.history = new History(database);
        this.layouts = new Layouts(database, clock);
        this.forms = forms;
        this.mayFill = database.access().may(Right.EXPORT);
        this.safeguard = safeguard;
    }

    /** Opens files and understands their tables as they were understood the last time. */
    List<DraftFile> open(List<Path> files, Progress progress) {
        return imports.read(files, ImportOptions.AUTO, progress).stream().map(file -> draft(file, FileStamp.of(file.file()))).toList();
    }

    private DraftFile draft(ReadFile read, FileStamp stamp) {
        ReadFile file = withUnknown(read);
        List<Optional<Layout>> remembered = file.tables().stream().map(table -> layouts.find(table.layout())).toList();
        List<Table> understood = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            Table table = file.tables().get(i);
            understood.add(remembered.get(i).map(layout -> layout.applyTo(table)).map(known -> told(known, file) ? known.inEstate("") : known)
                    .map(known -> known.leaveOut(false)).orElse(table));
        }
        int listed = read.wanted().stream().mapToInt(table -> table.rows().size()).sum();
        boolean form = mayFill && forms.waits(file.file(), file.sheets(), listed);
        return new DraftFile(file.with(understood), file.tables(), remembered, stamp, form, form);
    }

    /** Sheets in which no list was recognised are there too, left out, so that a person can say what they are. */
    private static ReadFile withUnknown(ReadFile file) {
        ReadFile whole = file;
        for (Sheet sheet : file.sheets()) {
            boolean known = FindingsBook.isList(sheet) || file.tables().stream().anyMatch(table -> table.sheet() == sheet);
            int header = known ? -1 : firstOfSeveral(sheet);
            if (header >= 0) {
                whole = whole.add(sheet, file.kind().orElse(ImportKind.RESIDENTS), header);
                whole = whole.change(whole.tables().getLast(), table -> table.leaveOut(true));
            }
        }
        return whole;
    }

    /** The first row of a sheet in which several cells say something and others follow; -1 when there is none. */
    private static int firstOfSeveral(Sheet sheet) {
        return IntStream.range(0, sheet.rows().size() - 1)
                .filter(row -> sheet.rows().get(row).cells().stream().filter(cell -> !cell.blank() && !cell.merged()).count() > 1).findFirst().orElse(-1);
    }

    /** The form may be another estate's this time. */
    private static boolean told(Table table, ReadFile file) {
        return EstateName.told(table, file.file()).isPresent();
    }

    /** Cells that were copied in a spreadsheet program, the so-manieth of the draft. */
    DraftFile paste(String cells, int number) {
        ReadFile pasted = imports.paste(cells, ImportOptions.AUTO);
        Path name = number == 1 ? pasted.file() : Path.of(pasted.name() + " " + number);
        return draft(new ReadFile(name, pasted.sheets(), pasted.tables(), pasted.remarks(), pasted.refusal()), FileStamp.NONE);
    }

    void remember(List<Layout> confirmed) {
        layouts.remember(confirmed);
    }

    void forget(Layout layout) {
        layouts.forget(layout);
    }

    /** The files of a draft that are no longer what was read. */
    List<Path> changed(List<DraftFile> files) {
        return files.stream().filter(file -> file.wanted() && file.stamp() != FileStamp.NONE && !FileStamp.of(file.read().file()).equals(file.stamp()))
                .map(file -> file.read().file()).toList();
    }

    /**
     * Goes all the way with opened files and takes everything back; a file that is refused stops none of the others.
     *
     * @return in the order of the files
     * @throws ImportCancelled when the user thought better of it
     */
    List<Outcome> check(List<ReadFile> files, Decisions decisions, Progress progress) {
        return imports.rehearse(files, ImportOptions.AUTO.dry().deciding(decisions), progress);
    }

    /**
     * Imports opened files after a backup, each as one step. What was written before the user stops it is taken back.
     *
     * @return in the order of the files
     * @throws ImportCancelled when the user thought better of it; nothing has changed then
     */
    List<Outcome> carryOut(List<ReadFile> files, Decisions decisions, Progress progress) {
        safeguard.run();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            imports.carryOut(files, ImportOptions.AUTO.deciding(decisions), progress, outcomes);
        } catch (ImportCancelled cancelled) {
            undo(outcomes);
            throw cancelled;
        }
        return ImportService.inOrderOf(files, outcomes);
    }

    /** Takes an import back, the last file first. */
    void undo(List<Outcome> outcomes) {
        outcomes.stream().map(Outcome::step).filter(step -> step != null).sorted(Comparator.reverseOrder()).forEach(history::undo);
    }
}
