package org.jielin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jielin.account.Role;
import org.jielin.check.Checks;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.duplicate.Duplicates;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoubtFiguresTest extends DaoTest {

    private DoubtFigures doubts;
    private long other;

    @BeforeEach
    void somebodyTwice() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
        samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, LocalDate.of(1950, 5, 1));
        other = samples.resident(samples.unit(entrance, "202"), "单明朗", Sex.MALE, LocalDate.of(1950, 5, 1));
        doubts = figures(database, CLOCK);
    }

    private static DoubtFigures figures(Database database, Clock clock) {
        return new DoubtFigures(database, new Checks(database, clock), new Duplicates(database, clock), clock);
    }

    @Test
    void theyAreCountedOnceAndAgainAfterAStep() {
        assertThat(doubts.known()).isEmpty();
        assertThat(doubts.counting()).extracting(Figure::shown).containsExactly("…", "…");
        assertThat(doubts.count()).extracting(Figure::number).containsExactly(0, 1);
        assertThat(doubts.known()).contains(doubts.count());
        database.write(ResidentSamples.ACT, daos -> daos.get(PersonDao.class).delete(other, 0, LocalDateTime.now(CLOCK), "重复登记"));
        assertThat(doubts.known()).as("a step has come").isEmpty();
        assertThat(doubts.count()).extracting(Figure::number).as("a household that nobody is in any more").containsExactly(1, 0);
    }

    @Test
    void anotherDayIsCountedAnew() {
        LocalDate[] day = {TODAY};
        DoubtFigures wandering = figures(database, new Clock() {
            @Override
            public ZoneId getZone() {
                return CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return CLOCK.instant().plus(Duration.between(TODAY.atStartOfDay(), day[0].atStartOfDay()));
            }
        });
        wandering.count();
        assertThat(wandering.known()).isPresent();
        day[0] = TODAY.plusDays(1);
        assertThat(wandering.known()).isEmpty();
    }

    @Test
    void whoMayNotOpenTheListsGetsNoFigures() {
        DoubtFigures viewer = figures(database.as(new Access(1L, "沈建忠", Role.VIEWER.rights(), null, null)), CLOCK);
        assertThat(viewer.counting()).isEmpty();
        assertThat(viewer.count()).isEmpty();
    }
}
