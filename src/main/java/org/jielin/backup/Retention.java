package org.jielin.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: all of yesterday and today, then the newest of each of 7 days, 4 weeks and 12 months that have
 * any. The numbers are our choice; no rule of law asks for them.
 */
final class Retention {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Retention() {
    }

    /** @param newestFirst as {@link Backups#in} lists them */
    static Set<Backup> kept(List<Backup> newestFirst, LocalDate today) {
        Set<Backup> kept = new HashSet<>();
        newestFirst.stream().filter(backup -> !day(backup).isBefore(today.minusDays(1))).forEach(kept::add);
        keep(newestFirst, kept, DAYS, Retention::day);
        keep(newestFirst, kept, WEEKS, backup -> day(backup).get(IsoFields.WEEK_BASED_YEAR) * 100 + day(backup).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(newestFirst, kept, MONTHS, backup -> day(backup).withDayOfMonth(1));
        return kept;
    }

    private static LocalDate day(Backup backup) {
        return backup.takenAt().toLocalDate();
    }

    /** The newest of each of the newest periods. */
    private static void keep(List<Backup> newestFirst, Set<Backup> kept, int periods, Function<Backup, Object> period) {
        Set<Object> seen = new HashSet<>();
        for (Backup backup : newestFirst) {
            if (seen.size() < periods && seen.add(period.apply(backup))) {
                kept.add(backup);
            }
        }
    }

    static void apply(List<Backup> newestFirst, LocalDate today, Removal removal) throws IOException {
        Set<Backup> kept = kept(newestFirst, today);
        for (Backup backup : newestFirst) {
            if (!kept.contains(backup)) {
                removal.remove(backup.file());
            }
        }
    }

    /** Takes a file away. */
    @FunctionalInterface
    interface Removal {

        void remove(Path file) throws IOException;
    }
}
