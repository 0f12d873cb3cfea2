package org.jielin.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.ResidentSamples;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitOutcome;
import org.jielin.visit.VisitState;
import org.jielin.visit.VisitWay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacadeDaoTest extends DaoTest {

    private ResidentRow elder;

    @BeforeEach
    void fill() {
        new ResidentSamples(database).fill("金柳苑", 2, TODAY);
        elder = database.reader(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 1).getFirst();
        database.write(new Act("office.test", ""), daos -> {
            daos.get(CareProfileDao.class).insert(new CareProfile(0, elder.id(), 4, Mobility.WHEELCHAIR, "", 1, CadencePeriod.WEEK, "", 0));
            for (int ago : List.of(3, 20)) {
                daos.get(VisitDao.class).insert(new Visit(0, elder.id(), null, TODAY.minusDays(ago), VisitWay.HOME, VisitState.DONE, TODAY.minusDays(ago), VisitOutcome.MET,
                        null, null, null, null, null, "", 0));
            }
            daos.get(VisitDao.class).insert(Visit.planned(elder.id(), null, TODAY.plusDays(1)));
            daos.get(TagDao.class).insertAll(List.of(Tag.of(elder.id(), "测试甲", TODAY.minusDays(5), ""), Tag.of(elder.id(), "测试乙", TODAY.plusDays(5), "")));
            for (HazardState state : List.of(HazardState.NEW, HazardState.CLOSED)) {
                daos.get(HazardDao.class).insert(new Hazard(0, elder.estateId(), elder.entranceId(), "101室门口", LocalDateTime.of(2026, 11, 20, 8, 0), "堆物",
                        HazardSeverity.ORDINARY, "", "", null, "", state == HazardState.CLOSED ? TODAY.minusDays(1) : null, state, 0));
            }
            return null;
        });
    }

    private FlatPerson person(int daysAgo) {
        return database.reader(FacadeDao.class).people(TODAY.minusDays(daysAgo)).stream().filter(each -> each.id() == elder.id()).findFirst().orElseThrow();
    }

    @Test
    void theSameResidentsAsTheListHas() {
        assertThat(database.reader(FacadeDao.class).people(TODAY)).hasSize(database.reader(ResidentDao.class).count(ResidentFilter.all().on(TODAY)));
        assertThat(database.reader(FacadeDao.class).people(TODAY)).extracting(FlatPerson::id).doesNotHaveDuplicates();
    }

    @Test
    void careVisitsAndTagsAreThoseOfTheDay() {
        FlatPerson now = person(0);
        assertThat(now.careLevel()).isEqualTo(4);
        assertThat(now.mobility()).isEqualTo("WHEELCHAIR");
        assertThat(now.lastVisit()).isEqualTo(TODAY.minusDays(3));
        assertThat(now.hasTag("测试甲")).isTrue();
        assertThat(now.hasTag("测试乙")).isFalse();
        assertThat(now.unitId()).isEqualTo(elder.unitId());
        assertThat(person(10).lastVisit()).isEqualTo(TODAY.minusDays(20));
        assertThat(person(10).hasTag("测试甲")).isFalse();
        assertThat(person(30).lastVisit()).isNull();
        assertThat(database.reader(FacadeDao.class).labels(TODAY)).contains("测试甲").doesNotContain("测试乙");
    }

    @Test
    void hazardsAreOpenUntilTheyAreSettled() {
        FacadeDao facades = database.reader(FacadeDao.class);
        assertThat(facades.hazards(TODAY, TODAY.plusDays(1))).hasSize(1);
        assertThat(facades.hazards(TODAY.minusDays(2), TODAY.minusDays(1))).hasSize(2);
        assertThat(facades.hazards(TODAY.minusDays(4), TODAY.minusDays(3))).isEmpty();
    }
}
