package org.jielin.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jielin.check.CheckListPlace;
import org.jielin.check.Checks;
import org.jielin.common.db.Database;
import org.jielin.common.ui.Destination;
import org.jielin.duplicate.DuplicateListPlace;
import org.jielin.duplicate.Duplicates;

/**
 * How many records contradict each other and how many may be of one person. Everybody is read and compared for that: 0.2 to
 * 0.5 s among 4,650 people, so it is counted beside the database's thread, and remembered as long as no step and no other day
 * has come.
 */
public final class DoubtFigures {

    private final Database database;
    private final Checks checks;
    private final Duplicates duplicates;
    private final Clock clock;
    private volatile Counted last;

    public DoubtFigures(Database database, Checks checks, Duplicates duplicates, Clock clock) {
        this.database = database;
        this.checks = checks;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /** As they were counted, when nothing has changed since; empty when they have to be counted. */
    Optional<List<Figure>> known() {
        Counted counted = last;
        return counted != null && counted.step() == database.newestStep() && counted.day().equals(LocalDate.now(clock)) ? Optional.of(counted.figures())
                : Optional.empty();
    }

    /** What stands in their place until they are counted; nothing for an account that may not open their lists. */
    List<Figure> counting() {
        return figures(Figure.COUNTING, Figure.COUNTING);
    }

    /** Counts them unless they are known; what is changed meanwhile is counted the next time. */
    public List<Figure> count() {
        Optional<List<Figure>> known = known();
        if (known.isPresent()) {
            return known.get();
        }
        long step = database.newestStep();
        LocalDate day = LocalDate.now(clock);
        List<Figure> figures = figures(checks.count(), duplicates.count());
        last = new Counted(step, day, figures);
        return figures;
    }

    private List<Figure> figures(int contradictions, int pairs) {
        return Stream.of(figure("contradictions", contradictions, new CheckListPlace(true)), figure("duplicates", pairs, new DuplicateListPlace(true)))
                .filter(figure -> Screen.of(figure.opens()).allows(database.access())).toList();
    }

    private static Figure figure(String key, int number, Destination opens) {
        return new Figure(key, number, false, opens);
    }

    private record Counted(long step, LocalDate day, List<Figure> figures) {
    }
}
