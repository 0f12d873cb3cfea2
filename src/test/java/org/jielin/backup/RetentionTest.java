package org.jielin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Backup at(LocalDateTime moment) {
        return new Backup(Path.of(moment.toString()), moment, BackupReason.DAILY, 1);
    }

    /** A backup each morning and evening of the days back from today. */
    private static List<Backup> daily(int days) {
        List<Backup> backups = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            backups.add(at(TODAY.minusDays(i).atTime(9, 0)));
            backups.add(at(TODAY.minusDays(i).atTime(17, 0)));
        }
        backups.sort(Comparator.comparing(Backup::takenAt).reversed());
        return backups;
    }

    private static Set<LocalDateTime> kept(List<Backup> backups) {
        Set<LocalDateTime> moments = new TreeSet<>();
        Retention.kept(backups, TODAY).forEach(backup -> moments.add(backup.takenAt()));
        return moments;
    }

    @Test
    void keepsAllOfTodayAndYesterdayAndTheLastOfSevenDays() {
        Set<LocalDateTime> kept = kept(daily(7));
        assertThat(kept).contains(TODAY.atTime(9, 0), TODAY.atTime(17, 0), TODAY.minusDays(1).atTime(9, 0), TODAY.minusDays(6).atTime(17, 0))
                .doesNotContain(TODAY.minusDays(2).atTime(9, 0)).hasSize(9);
    }

    @Test
    void aYearAndAHalfOfDaysComesDownToDaysWeeksAndMonths() {
        Set<LocalDateTime> kept = kept(daily(550));
        assertThat(kept).contains(LocalDate.of(2026, 11, 15).atTime(17, 0), LocalDate.of(2026, 11, 8).atTime(17, 0), LocalDate.of(2026, 1, 31).atTime(17, 0),
                LocalDate.of(2025, 12, 31).atTime(17, 0));
        assertThat(kept).noneMatch(moment -> moment.isBefore(LocalDate.of(2025, 12, 31).atStartOfDay()));
        assertThat(kept).hasSizeBetween(9 + 2 + 11, 9 + 3 + 11);
    }

    @Test
    void daysWithoutBackupsDontCount() {
        List<Backup> rare = List.of(at(TODAY.minusDays(40).atTime(9, 0)), at(TODAY.minusDays(80).atTime(9, 0)), at(TODAY.minusDays(500).atTime(9, 0)));
        assertThat(kept(rare)).hasSize(3);
    }
}
