package org.jielin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jielin.account.Role;
import org.jielin.common.db.Access;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Database;
import org.jielin.common.db.TestOffice;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.PaperDocument;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyReportTest {

    @TempDir
    Path folder;
    private Database database;

    @BeforeEach
    void fill() {
        database = TestOffice.create(folder);
        ResidentSamples samples = new ResidentSamples(database);
        long unit = samples.unit(samples.entrance(samples.estate("金柳苑"), "永泰路775弄", "28号"), "101");
        samples.resident(unit, "沙秀英", Sex.FEMALE, LocalDate.of(1941, 1, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PaperDocument on(Clock clock) {
        return new MonthlyReport(database, clock).document();
    }

    @Test
    void itTellsTheMonthItsFiguresAndTheAuditsHead() {
        PaperDocument paper = on(DaoTest.CLOCK);
        assertThat(paper.title()).contains("2026年11月");
        assertThat(paper.blocks().toString()).contains("name=80 岁以上, value=1").contains(database.auditHead().brief());
    }

    @Test
    void inTheFirstDaysItIsStillThatOfTheMonthBefore() {
        assertThat(on(Clock.offset(DaoTest.CLOCK, Duration.ofDays(8))).title()).contains("2026年11月");
        assertThat(on(Clock.offset(DaoTest.CLOCK, Duration.ofDays(8))).subtitle()).contains("2026-11-01 至 2026-11-30");
        assertThat(on(Clock.offset(DaoTest.CLOCK, Duration.ofDays(13))).title()).contains("2026年12月");
    }

    @Test
    void whoMayNotPrintIsRefused() {
        Database seen = database.as(new Access(1L, "viewer", Role.VIEWER.rights(), null, null));
        assertThatThrownBy(() -> new MonthlyReport(seen, DaoTest.CLOCK).document()).isInstanceOf(UserMessageException.class);
    }
}
