package org.jielin.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class HazardDaoTest extends DaoTest {

    private static final Hazard OPEN = new Hazard(0, null, null, "8号1楼楼道", LocalDateTime.of(2026, 11, 1, 9, 30), "楼道堆物",
            HazardSeverity.MAJOR, "沈建忠", "物业", TODAY, "", null, HazardState.NEW, 0).judged();

    private long insert(Hazard hazard) {
        return database.write(new Act("office.test", "测试"), daos -> daos.get(HazardDao.class).insert(hazard));
    }

    @Test
    void readsBackWhatWasWritten() {
        long id = insert(OPEN);
        Hazard read = database.reader(HazardDao.class).find(id);
        assertThat(read).usingRecursiveComparison().ignoringFields("id").isEqualTo(OPEN);
        assertThat(read.state()).isEqualTo(HazardState.DISPATCHED);
    }

    @Test
    void overdueBeginsTheDayAfterTheLastDay() {
        insert(OPEN);
        HazardDao hazards = database.reader(HazardDao.class);
        assertThat(hazards.count(HazardFilter.overdue(TODAY))).isZero();
        assertThat(hazards.count(HazardFilter.overdue(TODAY.plusDays(1)))).isEqualTo(1);
        assertThat(hazards.rows(HazardFilter.overdue(TODAY.plusDays(1)), 10)).allMatch(row -> row.overdue(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void searchFindsPlaceTypeFinderAndHandler() {
        insert(OPEN);
        HazardDao hazards = database.reader(HazardDao.class);
        for (String text : new String[] {"1楼", "堆物", "沈", "物业"}) {
            assertThat(hazards.rows(HazardFilter.ALL.withText(text), 10)).as(text).hasSize(1);
        }
        assertThat(hazards.rows(HazardFilter.ALL.withText("飞线"), 10)).isEmpty();
    }

    @Test
    void aStaleVersionIsNotWritten() {
        long id = insert(OPEN);
        Hazard read = database.reader(HazardDao.class).find(id);
        int first = database.write(new Act("office.test", "测试"), daos -> daos.get(HazardDao.class).update(read));
        int second = database.write(new Act("office.test", "测试"), daos -> daos.get(HazardDao.class).update(read));
        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
    }
}
