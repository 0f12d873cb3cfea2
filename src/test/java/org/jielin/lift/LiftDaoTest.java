package org.jielin.lift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.report.Stats;
import org.jielin.report.StatsService;
import org.junit.jupiter.api.Test;

class LiftDaoTest extends DaoTest {

    private long project() {
        return database.write(new Act("office.test", "测试"), daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long entrance = buildings.insertEntrance(Entrance.labelled(buildings.insertEstate("金柳苑"), "", "", "3号"));
            long project = daos.get(LiftDao.class).insertProject(entrance);
            long second = buildings.insertUnit(Unit.numbered(entrance, "1001"));
            long first = buildings.insertUnit(Unit.numbered(entrance, "201"));
            daos.get(LiftDao.class).insertAll(List.of(new LiftBallot(0, project, second, "乙", 6000, BallotOpinion.NONE, null, ""),
                    new LiftBallot(0, project, first, "甲", 8955, BallotOpinion.AGREE, TODAY, "")));
            return project;
        });
    }

    @Test
    void ballotsComeInTheOrderOfTheirRooms() {
        long project = project();
        assertThat(database.reader(LiftDao.class).ballots(project)).extracting(BallotRow::room).containsExactly("201", "1001");
        assertThat(database.reader(LiftDao.class).projects()).extracting(ProjectRow::entrance).containsExactly("3号");
    }

    @Test
    void theFiguresCountTheVoteAndNothingElse() {
        project();
        Stats stats = new StatsService(database).asOf(TODAY);
        assertThat(stats.lifts()).containsOnlyKeys("3号");
        assertThat(stats.lifts().get("3号").areaPart()).isEqualTo(8955);
        assertThat(stats.lifts().get("3号").heads()).containsExactly(2, 1, 1);
        assertThat(stats.lifts().get("3号").quorum()).isFalse();
        assertThat(stats.residents()).isZero();
        assertThat(stats.cases().byState()).isEmpty();
        assertThat(stats.hazards().byState()).isEmpty();
    }
}
