package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jielin.resident.PersonDao;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Sex;
import org.jielin.resident.TagDao;
import org.junit.jupiter.api.Test;

class ReadBesideTest extends DaoTest {

    @Test
    void whatIsWrittenMeanwhileIsNeitherSeenNorHeldUp() {
        ResidentSamples samples = new ResidentSamples(database);
        long entrance = samples.entrance(samples.estate("金柳苑"), "775弄", "28号");
        long first = samples.resident(samples.unit(entrance, "101"), "单明朗", Sex.MALE, LocalDate.of(1950, 5, 1));
        int[] seen = database.readBeside(daos -> {
            int before = daos.get(PersonDao.class).all().size();
            samples.resident(samples.unit(entrance, "102"), "沙秀英", Sex.FEMALE, LocalDate.of(1951, 5, 1));
            samples.tag(first, "独居", null, null);
            return new int[] {before, daos.get(PersonDao.class).all().size(), daos.get(TagDao.class).allOpen().size()};
        });
        assertThat(seen).as("everything as of the moment at which the reading began").containsExactly(1, 1, 0);
        assertThat(database.reader(PersonDao.class).all()).hasSize(2);
    }
}
