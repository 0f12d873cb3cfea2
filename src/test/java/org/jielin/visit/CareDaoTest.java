package org.jielin.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.text.UserMessageException;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.Mobility;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingEnd;
import org.jielin.pairing.PairingPart;
import org.jielin.pairing.PairingService;
import org.jielin.pairing.Proposal;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.Sex;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.team.HelperRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairing and visits on both databases: four elders, two of them beside a helper, one of them the helper himself. */
class CareDaoTest extends DaoTest {

    private PairingService pairings;
    private VisitService visits;

    @BeforeEach
    void fillOffice() {
        pairings = new PairingService(database, CLOCK);
        visits = new VisitService(database, CLOCK);
        database.write(new Act("office.test", "测试"), daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long estate = buildings.insertEstate("金柳苑");
            for (int entrance = 1; entrance <= 2; entrance++) {
                long id = buildings.insertEntrance(Entrance.labelled(estate, "", "", entrance + "号"));
                for (int room = 101; room <= 102; room++) {
                    long unit = buildings.insertUnit(Unit.numbered(id, String.valueOf(room)));
                    long household = daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null));
                    long elder = person(daos.get(PersonDao.class), "老人" + entrance + room, 1940);
                    settle(daos, elder, unit, household);
                    daos.get(CareProfileDao.class).insert(new CareProfile(0, elder, 2, Mobility.WALKING_AID, "上海话", 1, CadencePeriod.WEEK, "", 0));
                    if (room == 102) {
                        long helper = person(daos.get(PersonDao.class), "志愿" + entrance, 1965);
                        settle(daos, helper, unit, household);
                        daos.get(HelperDao.class).insert(new Helper(0, helper, "红袖章", 2, "上海话", "周二、周四", "", false, true, 0));
                    }
                }
            }
            return null;
        });
    }

    private static long person(PersonDao people, String name, int year) {
        return people.insert(Person.named(name).withSex(Sex.MALE).withBirth(LocalDate.of(year, 5, 1), BirthPrecision.DAY));
    }

    private static void settle(Daos daos, long person, long unit, long household) {
        daos.get(ResidenceDao.class).insert(new Residence(0, person, unit, ResidenceCategory.HUKOU_AND_PRESENT, null, null));
        daos.get(HouseholdDao.class).insertMember(new Membership(0, household, person, Relation.OTHER_KIN, null, null));
    }

    private ElderRow elder(String name) {
        return database.reader(PairingDao.class).elders(ElderFilter.ALL.withText(name), TODAY, 10).getFirst();
    }

    private HelperRow helper(String name) {
        return database.reader(HelperDao.class).rows(TODAY).stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theProposalKeepsItsRulesAndIsTheSameEachTime() {
        Proposal proposal = pairings.propose();
        assertThat(proposal.chosen()).hasSize(4);
        assertThat(proposal.chosen()).allSatisfy(pair -> assertThat(pair.reason()).isNotBlank());
        assertThat(proposal.chosen()).filteredOn(pair -> pair.elderName().equals("老人1101")).extracting(Proposal.Pair::helperName).containsExactly("志愿1");
        assertThat(proposal.chosen()).filteredOn(pair -> pair.elderName().equals("老人1102")).extracting(Proposal.Pair::helperName).containsExactly("志愿2");
        assertThat(proposal.chosen().stream().filter(pair -> pair.helperName().equals("志愿1"))).hasSize(2);
        assertThat(pairings.propose()).isEqualTo(proposal);
        assertThat(pairings.accept(proposal.chosen())).isEqualTo(4);
        assertThat(database.reader(PairingDao.class).count(TODAY)).isEqualTo(4);
        assertThat(pairings.propose().chosen()).isEmpty();
    }

    @Test
    void whoFindsNoPlaceIsToldWhy() {
        pairings.pair(elder("老人1101"), helper("志愿1"), PairingPart.MAIN, TODAY, "");
        pairings.pair(elder("老人2101"), helper("志愿1"), PairingPart.MAIN, TODAY, "");
        Proposal proposal = pairings.propose();
        assertThat(proposal.chosen()).extracting(Proposal.Pair::elderName).containsExactly("老人1102");
        assertThat(proposal.unpaired()).extracting(Proposal.Unpaired::elderName).containsExactly("老人2102");
        assertThat(proposal.unpaired()).allSatisfy(unpaired -> assertThat(unpaired.reason()).isNotBlank());
    }

    @Test
    void ownHouseholdAndASecondMainHelperAreRefused() {
        assertThatThrownBy(() -> pairings.pair(elder("老人1102"), helper("志愿1"), PairingPart.MAIN, TODAY, "")).isInstanceOf(UserMessageException.class);
        pairings.pair(elder("老人1101"), helper("志愿1"), PairingPart.MAIN, TODAY, "");
        assertThatThrownBy(() -> pairings.pair(elder("老人1101"), helper("志愿2"), PairingPart.MAIN, TODAY, "")).isInstanceOf(UserMessageException.class);
        pairings.pair(elder("老人1101"), helper("志愿2"), PairingPart.STANDBY, TODAY, "");
        assertThat(elder("老人1101").mainHelper()).isEqualTo("志愿1");
        assertThat(elder("老人1101").standby()).isEqualTo("志愿2");
    }

    @Test
    void countAndRowsAgreeForEveryFilter() {
        pairings.accept(pairings.propose().chosen().subList(0, 2));
        PairingDao dao = database.reader(PairingDao.class);
        for (ElderFilter filter : List.of(ElderFilter.ALL, ElderFilter.PAIRED, ElderFilter.UNPAIRED, ElderFilter.tagged("独居"),
                ElderFilter.bornBy(LocalDate.of(1940, 5, 1)), ElderFilter.bornBy(LocalDate.of(1940, 4, 30)), ElderFilter.ALL.withText("1号"))) {
            assertThat(dao.countElders(filter, TODAY)).as(filter.toString()).isEqualTo(dao.elders(filter, TODAY, 100).size());
        }
        assertThat(dao.countElders(ElderFilter.UNPAIRED, TODAY)).isEqualTo(2);
        assertThat(dao.countElders(ElderFilter.bornBy(LocalDate.of(1940, 4, 30)), TODAY)).isZero();
    }

    @Test
    void planningTwiceAddsNothingAndDueTurnsIntoOverdue() {
        pairings.accept(pairings.propose().chosen());
        LocalDate to = TODAY.plusDays(27);
        assertThat(visits.plan(TODAY, to)).isEqualTo(16);
        assertThat(visits.plan(TODAY, to)).isZero();
        VisitDao dao = database.reader(VisitDao.class);
        VisitRow first = dao.rows(VisitFilter.between(TODAY, to), 1).getFirst();
        LocalDate day = first.plannedOn();
        assertThat(dao.count(VisitFilter.due(day))).isPositive().isEqualTo(dao.rows(VisitFilter.due(day), 100).size());
        assertThat(dao.count(VisitFilter.overdue(day))).isZero();
        assertThat(dao.count(VisitFilter.overdue(day.plusDays(1)))).isEqualTo(dao.count(VisitFilter.due(day)));
    }

    @Test
    void endingAPairingLeavesItsVisitsToNobody() {
        pairings.accept(pairings.propose().chosen());
        visits.plan(TODAY, TODAY.plusDays(27));
        var pairing = database.reader(PairingDao.class).ofElder(elder("老人1101").personId()).getFirst();
        pairings.end(pairing, TODAY, PairingEnd.MOVED, "");
        VisitDao dao = database.reader(VisitDao.class);
        assertThat(dao.count(VisitFilter.unassigned(TODAY))).isEqualTo(4);
        assertThat(elder("老人1101").mainHelper()).isNull();
        pairings.pair(elder("老人1101"), helper("志愿1"), PairingPart.MAIN, TODAY, "");
        assertThat(dao.count(VisitFilter.unassigned(TODAY))).isZero();
    }

    @Test
    void nobodyAnsweringOpensAnUrgentFollowUpToday() {
        visits.plan(TODAY, TODAY.plusDays(27));
        VisitDao dao = database.reader(VisitDao.class);
        Visit visit = dao.rows(VisitFilter.between(TODAY, TODAY.plusDays(27)), 1).getFirst().visit();
        visits.record(new Visit(visit.id(), visit.elderId(), null, visit.plannedOn(), VisitWay.HOME, VisitState.DONE, TODAY, VisitOutcome.NO_ANSWER,
                null, null, null, null, null, "", visit.version()), "老人", null);
        List<FollowUpRow> open = dao.followUps(TODAY, 10);
        assertThat(open).singleElement().satisfies(row -> assertThat(row.urgent()).isTrue());
        assertThat(dao.countFollowUps(TODAY.minusDays(1))).isZero();
        visits.finish(open.getFirst(), "女儿接到电话");
        assertThat(dao.countFollowUps(null)).isZero();
        assertThatThrownBy(() -> visits.finish(open.getFirst(), "")).isInstanceOf(UserMessageException.class);
    }

    @Test
    void theDeadDropOutOfRosterAndPlan() {
        Person dead = database.reader(PersonDao.class).find(elder("老人1101").personId());
        visits.plan(TODAY, TODAY.plusDays(27));
        int before = database.reader(VisitDao.class).count(VisitFilter.between(TODAY, TODAY.plusDays(27)));
        database.write(new Act("office.test", "测试"), daos -> daos.get(PersonDao.class).update(dead.withDiedOn(TODAY)));
        assertThat(database.reader(PairingDao.class).countElders(ElderFilter.ALL, TODAY)).isEqualTo(3);
        assertThat(database.reader(VisitDao.class).count(VisitFilter.between(TODAY, TODAY.plusDays(27)))).isEqualTo(before - 4);
    }
}
