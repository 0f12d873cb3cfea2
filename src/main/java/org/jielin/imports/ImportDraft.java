package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jielin.common.text.Messages;

/**
 * An import while it is prepared: which files, how their columns are understood, what was found in them on trial, and which
 * proposals are accepted. It knows no screen; going back and forth between the steps changes nothing in it.
 */
final class ImportDraft {

    private final List<DraftFile> files = new ArrayList<>();
    private Decisions decisions = Decisions.NONE;
    private List<Outcome> trial = List.of();
    private boolean stale = true;

    /** Where a table stands: the place of its file in the draft, and its own in the file. */
    record Place(int file, int table) {
    }

    /** Something found on trial, with the report it stands in. */
    record Found(Outcome outcome, Finding finding) {
    }

    // ---- files

    List<DraftFile> files() {
        return List.copyOf(files);
    }

    /**
     * Adds files; one that is there already is read anew and stays as it was understood. Findings and the history know files by
     * name, so a second one of the same name is refused.
     */
    void add(List<DraftFile> opened) {
        for (DraftFile file : opened) {
            int known = IntStream.range(0, files.size()).filter(i -> files.get(i).read().file().equals(file.read().file())).findFirst().orElse(-1);
            if (known < 0) {
                files.add(files.stream().anyMatch(each -> each.read().name().equals(file.read().name())) ? file.refused("import.same") : file);
            } else {
                files.set(known, files.get(known).reread(file));
            }
        }
        changed();
    }

    void remove(DraftFile file) {
        files.removeIf(each -> each == file);
        changed();
    }

    void leaveOut(DraftFile file, boolean out) {
        files.replaceAll(each -> each == file ? each.leaveOut(out) : each);
        changed();
    }

    void clear() {
        files.clear();
        decisions = Decisions.NONE;
        changed();
    }

    /** The files as they are to be imported. */
    List<ReadFile> ready() {
        return files.stream().filter(DraftFile::wanted).map(DraftFile::read).toList();
    }

    // ---- columns

    /** All tables that can be looked at, those that are left out included. */
    List<Place> tables() {
        return IntStream.range(0, files.size()).boxed().filter(file -> !files.get(file).leftOut() && files.get(file).read().refusal() == null)
                .flatMap(file -> IntStream.range(0, files.get(file).read().tables().size()).mapToObj(table -> new Place(file, table))).toList();
    }

    DraftFile file(Place place) {
        return files.get(place.file());
    }

    Table table(Place place) {
        return file(place).read().tables().get(place.table());
    }

    /** The layout that was remembered and used for a table. */
    Optional<Layout> remembered(Place place) {
        return file(place).remembered().get(place.table());
    }

    void change(Place place, UnaryOperator<Table> change) {
        files.set(place.file(), file(place).change(place.table(), change));
        changed();
    }

    void forget(Place place) {
        files.set(place.file(), file(place).forget(place.table()));
        changed();
    }

    /** What was confirmed of all tables that are to be imported, to be remembered. */
    List<Layout> confirmed() {
        return tables().stream().filter(place -> file(place).wanted() && !table(place).leftOut())
                .map(place -> file(place).confirmed(place.table())).flatMap(Optional::stream).distinct().toList();
    }

    /** Says which column a table can't do without and hasn't got; empty when nothing is missing. */
    static Optional<String> missing(Table table) {
        if (table.complete()) {
            return Optional.empty();
        }
        return Optional.of(Messages.text("import.missing", Messages.label(table.kind()), words(Words.required(table.kind()))));
    }

    /**
     * Says what a table had better tell, or its rows can't be stored; empty when nothing is to be said. Lists of other kinds find
     * their estate by who lives there.
     */
    static Optional<String> advice(Table table, boolean estateTold) {
        List<Field> wanted = Words.advised(table.kind());
        if (!wanted.isEmpty() && wanted.stream().noneMatch(table.columns()::containsKey)) {
            return Optional.of(Messages.text("import.advised", words(wanted)));
        }
        boolean somewhere = estateTold || !table.estate().isEmpty() || table.columns().containsKey(Field.ESTATE);
        return somewhere || table.kind() != ImportKind.RESIDENTS ? Optional.empty() : Optional.of(Messages.text("import.advised.estate"));
    }

    private static String words(List<Field> fields) {
        return fields.stream().map(Messages::label).collect(Collectors.joining(Messages.text("import.or")));
    }

    // ---- what keeps one from going on

    /** Why the step after this one can't be gone to; empty when it can. */
    Optional<String> obstacle(ImportStep step) {
        return switch (step) {
            case FILES -> files.isEmpty() ? Optional.of(Messages.text("import.none"))
                    : files.stream().allMatch(DraftFile::toFill) ? Optional.of(Messages.text("import.none.forms"))
                    : tables().isEmpty() ? Optional.of(Messages.text("import.none.readable")) : Optional.empty();
            case COLUMNS -> columnsObstacle();
            case CHECK -> stale ? Optional.of(Messages.text("import.unchecked"))
                    : trial.stream().noneMatch(Outcome::taken) ? Optional.of(Messages.text("import.none.checked")) : Optional.empty();
            case RESULT -> Optional.empty();
        };
    }

    private Optional<String> columnsObstacle() {
        if (ready().isEmpty()) {
            return Optional.of(Messages.text("import.none.taken"));
        }
        return tables().stream().filter(place -> !table(place).leftOut()).filter(place -> missing(table(place)).isPresent()).findFirst()
                .map(place -> Messages.text("import.missing.in", file(place).read().name(), table(place).sheet().name()));
    }

    // ---- the trial

    /** Whether something has changed since the last trial. */
    boolean stale() {
        return stale;
    }

    private void changed() {
        stale = true;
    }

    Decisions decisions() {
        return decisions;
    }

    /** What came of a trial that was made with what the draft says now. */
    void tried(List<Outcome> outcomes) {
        trial = List.copyOf(outcomes);
        stale = false;
    }

    List<Outcome> trial() {
        return trial;
    }

    /** The findings of one file, or of all when it is null, that the filter lets through. */
    List<Found> findings(Outcome only, Predicate<Finding> filter) {
        Stream<Outcome> outcomes = only == null ? trial.stream() : Stream.of(only);
        return outcomes.filter(Outcome::taken).flatMap(outcome -> outcome.report().findings().stream().filter(filter)
                .map(finding -> new Found(outcome, finding))).toList();
    }

    /** The value that is accepted for a finding now, whether it has been tried yet or not; empty when none is. */
    String accepted(Found found) {
        return decisions.of(found.outcome().report().file(), found.finding());
    }

    void accept(Found found, Mend.Choice choice) {
        decide(decisions.with(found.outcome().report().file(), found.finding(), choice));
    }

    void takeBack(Found found) {
        decide(decisions.without(found.outcome().report().file(), found.finding()));
    }

    /** Accepts what is safe of one kind of finding, or of all kinds when it is null, in one file or in all. */
    void acceptSafe(Outcome only, FindingCode code) {
        Decisions taken = decisions;
        for (Outcome outcome : trial) {
            if (outcome.taken() && (only == null || only == outcome)) {
                for (FindingCode each : FindingCode.values()) {
                    taken = code == null || code == each ? taken.withAll(outcome.report(), each) : taken;
                }
            }
        }
        decide(taken);
    }

    private void decide(Decisions taken) {
        stale |= !Objects.equals(decisions, taken);
        decisions = taken;
    }
}
