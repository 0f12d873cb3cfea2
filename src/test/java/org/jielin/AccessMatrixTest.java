package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jielin.account.Account;
import org.jielin.account.AccountDao;
import org.jielin.account.Role;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.Attachments;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.FacadeDao;
import org.jielin.building.Unit;
import org.jielin.check.CheckDao;
import org.jielin.check.Checks;
import org.jielin.check.FindingKind;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.db.Database;
import org.jielin.common.db.Engine;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Progress;
import org.jielin.document.Disclosure;
import org.jielin.document.Exports;
import org.jielin.document.Preset;
import org.jielin.duplicate.Duplicates;
import org.jielin.duplicate.MergeDao;
import org.jielin.duplicate.MergeProbe;
import org.jielin.form.FormDao;
import org.jielin.hazard.Hazard;
import org.jielin.hazard.HazardDao;
import org.jielin.hazard.HazardFilter;
import org.jielin.hazard.HazardListPlace;
import org.jielin.hazard.HazardRegister;
import org.jielin.hazard.HazardSeverity;
import org.jielin.hazard.HazardState;
import org.jielin.imports.ImportKind;
import org.jielin.imports.ImportOptions;
import org.jielin.imports.ImportService;
import org.jielin.imports.Layout;
import org.jielin.imports.LayoutDao;
import org.jielin.lift.BallotOpinion;
import org.jielin.lift.LiftBallot;
import org.jielin.lift.LiftDao;
import org.jielin.mediation.CaseDao;
import org.jielin.mediation.CaseExport;
import org.jielin.mediation.CaseFilter;
import org.jielin.mediation.CaseListPlace;
import org.jielin.mediation.CaseParty;
import org.jielin.mediation.CaseSource;
import org.jielin.mediation.CaseState;
import org.jielin.mediation.CaseSummary;
import org.jielin.mediation.DisputeType;
import org.jielin.mediation.MediationCase;
import org.jielin.mediation.MediationService;
import org.jielin.mediation.MediationSession;
import org.jielin.mediation.MediationTimeline;
import org.jielin.mediation.PartySide;
import org.jielin.mediation.ReturnVisit;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.ElderFilter;
import org.jielin.pairing.ElderRow;
import org.jielin.pairing.Mobility;
import org.jielin.pairing.Pairing;
import org.jielin.pairing.PairingDao;
import org.jielin.pairing.PairingEnd;
import org.jielin.pairing.PairingListPlace;
import org.jielin.pairing.PairingPart;
import org.jielin.pairing.PairingRoster;
import org.jielin.pairing.PairingService;
import org.jielin.privacy.Consent;
import org.jielin.privacy.ConsentWay;
import org.jielin.privacy.OptionalField;
import org.jielin.privacy.PersonFact;
import org.jielin.privacy.PrivacyDao;
import org.jielin.privacy.RecordClass;
import org.jielin.report.Stats;
import org.jielin.report.StatsService;
import org.jielin.resident.AddressDao;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Household;
import org.jielin.resident.HouseholdDao;
import org.jielin.resident.Membership;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Relation;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentDao;
import org.jielin.resident.ResidentFilter;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentRow;
import org.jielin.resident.Sex;
import org.jielin.resident.Tag;
import org.jielin.resident.TagDao;
import org.jielin.resident.search.ResidentSearch;
import org.jielin.resident.search.SavedSearch;
import org.jielin.resident.search.SavedSearchDao;
import org.jielin.resident.search.SavedSearches;
import org.jielin.shell.DoubtFigures;
import org.jielin.shell.Figure;
import org.jielin.shell.Screen;
import org.jielin.shell.TodayFigures;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.team.HelperRow;
import org.jielin.visit.FollowUp;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.FollowUpRow;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitListPlace;
import org.jielin.visit.VisitOutcome;
import org.jielin.visit.VisitRoster;
import org.jielin.visit.VisitRow;
import org.jielin.visit.VisitService;
import org.jielin.visit.VisitState;
import org.jielin.visit.VisitWay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every role against every right, act and kind of record, through the same data access objects and services as screens,
 * papers and the command line. Entrance 1 is the building leader's own; case 周 is the mediator's, case 社 the worker's.
 */
class AccessMatrixTest extends DaoTest {

    /** Which role has which right: director, worker, mediator, building leader, viewer, auditor. */
    private static final Map<Right, String> RIGHTS = new EnumMap<>(Map.ofEntries(
            Map.entry(Right.SEE_RESIDENTS, "xxxxx."), Map.entry(Right.SEE_SENSITIVE, "xx...."), Map.entry(Right.EDIT_RESIDENTS, "xx...."),
            Map.entry(Right.PLAN_CARE, "xx...."), Map.entry(Right.RECORD_VISITS, "xx.x.."), Map.entry(Right.EDIT_CASES, "xxx..."),
            Map.entry(Right.ALL_CASES, "x....."), Map.entry(Right.EDIT_HAZARDS, "xx.x.."), Map.entry(Right.EDIT_LIFTS, "xx...."),
            Map.entry(Right.IMPORT, "xx...."), Map.entry(Right.EXPORT, "xxxx.."), Map.entry(Right.EXPORT_UNMASKED, "xx...."),
            Map.entry(Right.READ_HISTORY, "xx...."), Map.entry(Right.UNDO, "xx...."), Map.entry(Right.READ_AUDIT, "x....x"),
            Map.entry(Right.BACK_UP, "xx...."), Map.entry(Right.ADMINISTER, "x.....")));
    /** By the beginning of an act's name, who may do it. */
    private static final Map<String, String> ACTS = Map.ofEntries(Map.entry("resident.", "xx...."), Map.entry("search.", "xxxxx."), Map.entry("pairing.", "xx...."),
            Map.entry("helper.", "xx...."), Map.entry("visit.plan", "xx...."), Map.entry("visit.cancel", "xx...."), Map.entry("visit.record", "xx.x.."),
            Map.entry("visit.followUp", "xx.x.."), Map.entry("mediation.", "xxx..."), Map.entry("hazard.", "xx.x.."), Map.entry("lift.", "xx...."),
            Map.entry("import", "xx...."), Map.entry("form.", "xxxx.."), Map.entry("undo", "xx...."), Map.entry("office.", "x....."), Map.entry("account.", "x....."));
    private static final String ID1 = "310104194003150010";
    private static final String PHONE1 = "13800001111";

    private static final Map<Engine, Integer> CELLS = new EnumMap<>(Engine.class);

    @TempDir
    Path files;
    private final Map<Role, Database> as = new EnumMap<>(Role.class);
    private Role role;
    private int cells;
    private long entrance1;
    private long entrance2;
    private long elder1;
    private long elder2;
    private long helperElsewhere;
    private long strangeHelper;
    private long mover;
    private long project1;
    private long project2;
    private long caseOfMediator;
    private long caseOfWorker;
    private long caseOfNobodyHere;

    @BeforeEach
    void fillOffice() {
        database.write(new Act("office.test", "测试"), daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long estate = buildings.insertEstate("金柳苑");
            entrance1 = buildings.insertEntrance(Entrance.labelled(estate, "", "", "1号"));
            entrance2 = buildings.insertEntrance(Entrance.labelled(estate, "", "", "2号"));
            long entrance3 = buildings.insertEntrance(Entrance.labelled(buildings.insertEstate("安澜花园"), "", "", "3号"));
            long unit1 = buildings.insertUnit(Unit.numbered(entrance1, "101"));
            long unit2 = buildings.insertUnit(Unit.numbered(entrance2, "201"));
            long unit3 = buildings.insertUnit(Unit.numbered(entrance3, "301"));
            elder1 = person(daos, "甲老人", ID1, PHONE1, unit1);
            elder2 = person(daos, "乙老人", "310104194003150037", "13800002222", unit2);
            helperElsewhere = person(daos, "远志愿", "310104196003150015", "13800003333", unit3);
            strangeHelper = person(daos, "生志愿", "310104196003150031", "13800004444", unit3);
            mover = person(daos, "迁走人", "310104196003150058", "13800005555", unit2);
            daos.get(ResidenceDao.class).insert(new Residence(0, mover, unit1, ResidenceCategory.HUKOU_AND_PRESENT, null, TODAY.minusYears(1)));
            long helper = helper(daos, helperElsewhere);
            long stranger = helper(daos, strangeHelper);
            for (long elder : List.of(elder1, elder2)) {
                daos.get(CareProfileDao.class).insert(new CareProfile(0, elder, 2, Mobility.WALKING_AID, "上海话", 1, CadencePeriod.WEEK, "钥匙在门房", 0));
                daos.get(TagDao.class).insert(Tag.of(elder, Messages.text("tag.livingAlone"), TODAY.minusYears(1), ""));
                daos.get(ContactDao.class).insert(new Contact(0, elder, ContactKind.EMERGENCY, "13911112222", "女儿", "女儿", 1));
                daos.get(VisitDao.class).insert(Visit.planned(elder, elder == elder1 ? helper : stranger, TODAY));
                daos.get(VisitDao.class).insert(new Visit(0, elder, null, TODAY.minusDays(7), VisitWay.HOME, VisitState.DONE, TODAY.minusDays(7),
                        VisitOutcome.MET, null, null, null, null, null, "血压偏高", 0));
                daos.get(VisitDao.class).insertFollowUp(new FollowUp(0, elder, null, "送医", "", false, TODAY, null, "", 0));
            }
            daos.get(ContactDao.class).insert(new Contact(0, helperElsewhere, ContactKind.EMERGENCY, "13911113333", "", "", 1));
            daos.get(PairingDao.class).insert(Pairing.begun(elder1, helper, PairingPart.MAIN, TODAY.minusDays(30), ""));
            daos.get(PairingDao.class).insert(Pairing.begun(elder2, helper, PairingPart.STANDBY, TODAY.minusDays(30), ""));
            daos.get(PairingDao.class).insert(Pairing.begun(elder2, stranger, PairingPart.MAIN, TODAY.minusDays(30), ""));
            for (long elder : List.of(elder1, elder2)) {
                daos.get(PrivacyDao.class).insertFact(new PersonFact(elder, OptionalField.ETHNICITY, "回族"));
                daos.get(PrivacyDao.class).insertConsent(new Consent(0, elder, RecordClass.ROSTER, TODAY, ConsentWay.WRITTEN, "", null));
            }
            daos.get(HazardDao.class).insertAll(List.of(hazard(estate, entrance1, "1号楼道"), hazard(estate, entrance2, "2号楼道"), hazard(estate, null, "门口")));
            project1 = lift(daos, entrance1, unit1);
            project2 = lift(daos, entrance2, unit2);
            return null;
        });
        fillCases();
        for (Role each : Role.values()) {
            Access access = database.reader(AccountDao.class).withLogin(each.name()).map(account -> account.access(
                    database.reader(AccountDao.class).entrances(account.id()))).orElseThrow();
            as.put(each, database.as(access));
        }
        MediationService byWorker = new MediationService(as.get(Role.COMMUNITY_WORKER), CLOCK);
        caseOfWorker = byWorker.register(told(), List.of(party(PartySide.APPLICANT, "社甲"), party(PartySide.RESPONDENT, "社乙")), List.of("沈"));
    }

    private void fillCases() {
        MediationService mediation = new MediationService(database, CLOCK);
        CaseParty resident = new CaseParty(0, 0, PartySide.APPLICANT, elder1, "甲老人", false, Sex.MALE, null, "13700007777", "", 1);
        caseOfMediator = mediation.register(told(), List.of(resident, party(PartySide.RESPONDENT, "周乙")), List.of("周"));
        caseOfNobodyHere = mediation.register(told(), List.of(party(PartySide.APPLICANT, "沈甲"), party(PartySide.RESPONDENT, "沈乙")), List.of("沈"));
        for (long id : List.of(caseOfMediator, caseOfNobodyHere)) {
            mediation.accept(database.reader(CaseDao.class).find(id), TODAY);
            mediation.addSession(database.reader(CaseDao.class).find(id), new MediationSession(0, id, LocalDateTime.of(2026, 11, 23, 9, 0), "", "", "到场", ""));
            mediation.addReturnVisit(database.reader(CaseDao.class).find(id), new ReturnVisit(0, id, TODAY, ""));
        }
        long mediator = database.reader(CaseDao.class).mediators().stream().filter(each -> each.name().equals("周")).findFirst().orElseThrow().id();
        database.write(new Act("account.test", "测试"), daos -> {
            for (Role each : Role.values()) {
                long id = daos.get(AccountDao.class).insert(new Account(0, each.name(), Messages.label(each), each, each == Role.MEDIATOR ? mediator : null, true, 0));
                daos.get(AccountDao.class).setEntrances(id, each == Role.BUILDING_LEADER ? Set.of(entrance1) : Set.of());
            }
            return null;
        });
    }

    private static long person(Daos daos, String name, String number, String phone, long unit) {
        long id = daos.get(PersonDao.class).insert(Person.named(name).withSex(Sex.MALE).withBirth(LocalDate.of(1940, 3, 15), BirthPrecision.DAY)
                .withIdNumber(number, "").withWords("", "", "高血压"));
        daos.get(ContactDao.class).insert(Contact.own(id, ContactKind.MOBILE, phone));
        daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.HUKOU_AND_PRESENT, null, null));
        long household = daos.get(HouseholdDao.class).insert(new Household(0, unit, null, null));
        daos.get(HouseholdDao.class).insertMember(new Membership(0, household, id, Relation.HEAD, null, null));
        return id;
    }

    private static long helper(Daos daos, long person) {
        return daos.get(HelperDao.class).insert(new Helper(0, person, "红袖章", 3, "上海话", "", "", false, true, 0));
    }

    private static Hazard hazard(Long estate, Long entrance, String location) {
        return new Hazard(0, estate, entrance, location, LocalDateTime.of(2026, 11, 1, 8, 0), "堆物", HazardSeverity.ORDINARY, "", "物业", TODAY.minusDays(2), "",
                null, HazardState.NEW, 0).judged();
    }

    private static long lift(Daos daos, long entrance, long unit) {
        long project = daos.get(LiftDao.class).insertProject(entrance);
        daos.get(LiftDao.class).insertAll(List.of(new LiftBallot(0, project, unit, "业主", 8000, BallotOpinion.AGREE, TODAY, "")));
        return project;
    }

    private static MediationCase told() {
        return new MediationCase(0, "", TODAY, null, null, DisputeType.NEIGHBOUR, "", CaseSource.APPLICATION, "", "漏水", "", CaseState.REGISTERED, null, null, null,
                null, "", null, null, null, false, null, "", 0);
    }

    private static CaseParty party(PartySide side, String name) {
        return new CaseParty(0, 0, side, null, name, false, Sex.UNKNOWN, null, "13700007777", "", 1);
    }

    @AfterEach
    void add() {
        CELLS.merge(engine, cells, Integer::sum);
    }

    @AfterAll
    static void say() {
        System.out.println("access matrix: cells checked so far " + CELLS);
    }

    // ---- the cells

    private boolean is(Role... roles) {
        return List.of(roles).contains(role);
    }

    private boolean marked(String marks) {
        return marks.charAt(role.ordinal()) == 'x';
    }

    private Database db() {
        return as.get(role);
    }

    private <D> D dao(Class<D> type) {
        return db().reader(type);
    }

    private void cell(String what, Object expected, Object actual) {
        cells++;
        assertThat(actual).as(role + ": " + what).isEqualTo(expected);
    }

    /** Whether an attempt is let through; a refusal must be one of access. */
    private void act(String what, boolean expected, Runnable attempt) {
        boolean allowed = true;
        try {
            attempt.run();
        } catch (UserMessageException refused) {
            assertThat(refused.key()).as(role + ": " + what).isIn("access.refused", "access.outside", "import.refused.residents", "import.refused.cases", "case.unknown");
            allowed = false;
        }
        cell(what, expected, allowed);
    }

    private void everyRole(Runnable checks) {
        for (Role each : Role.values()) {
            role = each;
            checks.run();
        }
    }

    private boolean seesAll() {
        return is(Role.DIRECTOR, Role.COMMUNITY_WORKER, Role.MEDIATOR, Role.VIEWER);
    }

    private boolean seesOwn() {
        return seesAll() || is(Role.BUILDING_LEADER);
    }

    private boolean sensitive() {
        return is(Role.DIRECTOR, Role.COMMUNITY_WORKER);
    }

    private boolean seesCase(long id) {
        return is(Role.DIRECTOR) || is(Role.MEDIATOR) && id == caseOfMediator || is(Role.COMMUNITY_WORKER) && id == caseOfWorker;
    }

    // ---- rights and acts

    @Test
    void everyRoleHasExactlyItsRightsAndScreens() {
        screensOpenByRight();
        assertThat(RIGHTS.keySet()).containsExactly(Right.values());
        everyRole(() -> RIGHTS.forEach((right, marks) -> cell(right.name(), marked(marks), db().access().may(right))));
    }

    @Test
    void everyActIsDoneByThoseOnlyWhoMay() {
        Set<String> acts = new TreeSet<>();
        Messages.bundle().keySet().stream().filter(key -> key.startsWith("act.")).map(key -> key.substring(4)).forEach(acts::add);
        acts.addAll(Set.of("account.add", "account.change"));
        assertThat(acts).hasSizeGreaterThan(30);
        everyRole(() -> acts.forEach(name -> {
            String marks = ACTS.entrySet().stream().filter(each -> name.startsWith(each.getKey())).findFirst().orElseThrow().getValue();
            act(name, marked(marks), () -> db().write(new Act(name, ""), daos -> null));
        }));
    }

    // ---- reading

    @Test
    void peopleAndWhatBelongsToThem() {
        everyRole(() -> {
            person(elder1, seesOwn());
            person(elder2, seesAll());
            boolean helps = dao(PersonDao.class).find(helperElsewhere) != null;
            cell("helper elsewhere is known by name", seesOwn(), helps);
            cell("stranger", seesAll(), dao(PersonDao.class).find(strangeHelper) != null);
            cell("who moved away", seesOwn(), dao(PersonDao.class).find(mover) != null);
            cell("where the helper lives", seesAll() ? 1 : 0, dao(ResidenceDao.class).of(helperElsewhere).size());
            cell("whom to call for the helper", seesAll() ? 2 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(ContactDao.class).of(helperElsewhere).size());
            cell("residences of who moved away", seesAll() ? 2 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(ResidenceDao.class).of(mover).size());
            cell("all people", seesAll() ? 5 : is(Role.BUILDING_LEADER) ? 3 : 0, dao(PersonDao.class).all().size());
            cell("helpers", seesAll() ? 2 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(HelperDao.class).all().size());
            cell("helper rows", seesAll() ? 2 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(HelperDao.class).rows(TODAY).size());
            cell("helper rows tell addresses", seesAll() ? 2L : 0L, dao(HelperDao.class).rows(TODAY).stream().filter(row -> !row.address().isEmpty()).count());
            cell("helper of person", seesAll(), dao(HelperDao.class).ofPerson(strangeHelper).isPresent());
            cell("open residences", seesAll() ? 5 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(ResidenceDao.class).allOpen().size());
            cell("open households", seesAll() ? 5 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(HouseholdDao.class).allOpen().size());
            cell("tags", seesAll() ? 2 : is(Role.BUILDING_LEADER) ? 1 : 0, dao(TagDao.class).allOpen().size());
            cell("labels", seesOwn() ? 1 : 0, dao(TagDao.class).labels().size());
            cell("contacts", seesAll() ? 8 : is(Role.BUILDING_LEADER) ? 4 : 0, dao(ContactDao.class).all().size());
        });
    }

    private void person(long id, boolean seen) {
        Person person = dao(PersonDao.class).find(id);
        cell("person", seen, person != null);
        cell("by number", seen && sensitive(), dao(PersonDao.class).withIdNumber(id == elder1 ? ID1 : "310104194003150037").isPresent());
        cell("contacts", seen ? 2 : 0, dao(ContactDao.class).of(id).size());
        cell("tags", seen ? 1 : 0, dao(TagDao.class).of(id).size());
        cell("residences", seen ? 1 : 0, dao(ResidenceDao.class).of(id).size());
        cell("memberships", seen ? 1 : 0, dao(HouseholdDao.class).openMembershipsOf(id).size());
        cell("consents", seen ? 1 : 0, dao(PrivacyDao.class).consents(id).size());
        cell("optional facts", seen ? List.of(sensitive() ? "回族" : "") : List.of(), dao(PrivacyDao.class).facts(id).stream().map(PersonFact::content).toList());
        cell("care profile", seen, dao(CareProfileDao.class).of(id).isPresent());
        cell("pairings", seen ? id == elder1 ? 1 : 2 : 0, dao(PairingDao.class).ofElder(id).size());
        cell("pairings of person", seen ? id == elder1 ? 1 : 2 : 0, dao(PairingDao.class).ofPerson(id).size());
        cell("visits", seen ? 2 : 0, dao(VisitDao.class).ofElder(VisitFilter.between(null, null), id, 10).size());
        if (seen) {
            cell("id number", sensitive() ? 0 : 10, (int) person.idNumber().chars().filter(sign -> sign == '*').count());
            cell("note", sensitive() ? "高血压" : "", person.note());
            cell("telephone", sensitive() ? 0 : 4, (int) dao(ContactDao.class).of(id).getFirst().number().chars().filter(sign -> sign == '*').count());
            cell("whom to call", sensitive() ? 0 : 4, (int) dao(ContactDao.class).of(id).getLast().number().chars().filter(sign -> sign == '*').count());
            cell("key hint", sensitive() ? "钥匙在门房" : "", dao(CareProfileDao.class).of(id).orElseThrow().keyHint());
            cell("visit note", sensitive() ? "血压偏高" : "", dao(VisitDao.class).ofElder(VisitFilter.done(null, null), id, 1).getFirst().note());
        }
    }

    @Test
    void searchesAndTheirCounts() {
        Map<String, String> searches = Map.ofEntries(Map.entry("甲老人", "own"), Map.entry("jlr", "own"), Map.entry("jialaoren", "own"), Map.entry("1号101", "own"),
                Map.entry("101", "own"), Map.entry("0010", "own"), Map.entry("1111", "own"), Map.entry(ID1, "full"), Map.entry("50010", "full"),
                Map.entry("94003150010", "full"), Map.entry(PHONE1, "full"), Map.entry("00001111", "full"), Map.entry("乙老人", "other"), Map.entry("2222", "other"),
                Map.entry("远志愿", "other"), Map.entry("迁走人", "other"), Map.entry("3号", "other"));
        everyRole(() -> {
            searches.forEach((text, kind) -> {
                boolean found = switch (kind) {
                    case "own" -> seesOwn();
                    case "full" -> sensitive();
                    default -> seesAll();
                };
                ResidentSearch search = new ResidentSearch(db());
                List<ResidentRow> rows = search.find(ResidentFilter.text(text), TODAY, 100).rows();
                cell("search " + text, found, !rows.isEmpty());
                cell("count of " + text, rows.size(), search.count(ResidentFilter.text(text), TODAY));
                cell("suggestions of " + text, rows.size(), search.suggest(text, TODAY, 12).people().size());
                cell("ids of " + text, rows.size(), search.ids(ResidentFilter.text(text), TODAY).size());
            });
            Map<ResidentFilter, Integer> counts = Map.of(ResidentFilter.all(), 5, ResidentFilter.aged(60), 5, ResidentFilter.livingAlone(), 2,
                    ResidentFilter.inEntrance(entrance1), 1, ResidentFilter.withDoubtfulId(), 0);
            counts.forEach((filter, all) -> {
                cell("count " + filter, seesAll() ? all : is(Role.BUILDING_LEADER) ? Math.min(1, all) : 0, dao(ResidentDao.class).count(filter.on(TODAY)));
                cell("rows " + filter, dao(ResidentDao.class).count(filter.on(TODAY)), dao(ResidentDao.class).rows(filter.on(TODAY), 100).size());
            });
            cell("count of the other entrance", seesAll() ? 2 : 0, dao(ResidentDao.class).count(ResidentFilter.inEntrance(entrance2).on(TODAY)));
            cell("numbers in rows", seesOwn() ? sensitive() ? 0 : 1 : -1, new ResidentSearch(db()).find(ResidentFilter.text("甲老人"), TODAY, 1).rows().stream()
                    .findFirst().map(row -> row.idNumber().contains("*") && row.phone().contains("*") ? 1 : 0).orElse(-1));
        });
    }

    @Test
    void keptLists() {
        new SavedSearches(database, new ResidentSearch(database)).save("大家的", true, ResidentFilter.text("1号"));
        Database viewers = as.get(Role.VIEWER);
        new SavedSearches(viewers, new ResidentSearch(viewers)).save("别人的", false, ResidentFilter.text("2号"));
        everyRole(() -> {
            boolean sees = seesAll() || seesOwn();
            SavedSearches lists = new SavedSearches(db(), new ResidentSearch(db()));
            cell("lists", (sees ? 1 : 0) + (is(Role.VIEWER) ? 1 : 0), lists.counted(TODAY).size());
            act("keep one", sees, () -> lists.save("自己的", false, ResidentFilter.text("1号")));
            cell("one more", (sees ? 2 : 0) + (is(Role.VIEWER) ? 1 : 0), lists.counted(TODAY).size());
            act("keep one for everybody", marked("xx...."), () -> lists.save(role + "大家的", true, ResidentFilter.all()));
            act("past the other", marked("xx...."), () -> db().write(Act.of("search.save", "x"),
                    daos -> daos.get(SavedSearchDao.class).insert(SavedSearch.of("x", null, ResidentFilter.all()))));
            SavedSearch others = database.reader(SavedSearchDao.class).all().stream().filter(SavedSearch::shared).findFirst().orElseThrow();
            act("rename one of everybody", marked("xx...."), () -> lists.rename(others, role + "的新名字"));
            SavedSearch own = lists.counted(TODAY).stream().map(SavedSearches.Counted::saved).filter(saved -> saved.name().equals("自己的")).findFirst().orElse(null);
            cell("own", sees, own != null);
            if (own != null) {
                act("remove one", true, () -> lists.remove(own));
            }
            database.write(new Act("office.test", "测试"), daos -> {
                daos.get(SavedSearchDao.class).all().stream().filter(saved -> saved.shared() && saved.id() != others.id())
                        .forEach(saved -> daos.get(SavedSearchDao.class).delete(saved.id()));
                return null;
            });
        });
    }

    @Test
    void placesAndWhatBelongsToThem() {
        careHazardsAndLifts();
        everyRole(() -> {
            boolean limited = is(Role.BUILDING_LEADER);
            cell("estates", limited ? 1 : 2, dao(BuildingDao.class).estates().size());
            cell("entrances", limited ? 1 : 3, dao(BuildingDao.class).entrances().size());
            cell("units", limited ? 1 : 3, dao(BuildingDao.class).units().size());
            cell("units of the other", limited ? 0 : 1, dao(BuildingDao.class).unitsOf(entrance2).size());
            cell("choices", limited ? 1 : 2, dao(AddressDao.class).estates().size());
            cell("rooms of the other", limited ? 0 : 1, dao(AddressDao.class).rooms(entrance2).size());
            cell("people of facades", seesAll() ? 5 : seesOwn() ? 1 : 0, dao(FacadeDao.class).people(TODAY).size());
            cell("hazards of facades", seesAll() ? 2 : seesOwn() ? 1 : 0, dao(FacadeDao.class).hazards(TODAY, TODAY.plusDays(1)).size());
            cell("tags of facades", seesOwn() ? 1 : 0, dao(FacadeDao.class).labels(TODAY).size());
            cell("households by door", seesAll() ? 3 : seesOwn() ? 1 : 0, dao(BuildingDao.class).households(TODAY).size());
        });
    }

    private void careHazardsAndLifts() {
        everyRole(() -> {
            int elders = seesAll() ? 2 : seesOwn() ? 1 : 0;
            cell("elders", elders, dao(PairingDao.class).elders(ElderFilter.ALL, TODAY, 10).size());
            cell("elders counted", elders, dao(PairingDao.class).countElders(ElderFilter.ALL, TODAY));
            cell("main helper", seesOwn() ? "远志愿" : null, dao(PairingDao.class).elders(ElderFilter.ALL.withText("甲老人"), TODAY, 1).stream().findFirst()
                    .map(ElderRow::mainHelper).orElse(null));
            cell("pairings counted", seesAll() ? 3 : seesOwn() ? 1 : 0, dao(PairingDao.class).count(TODAY));
            for (VisitFilter filter : List.of(VisitFilter.due(TODAY), VisitFilter.done(null, TODAY), VisitFilter.between(TODAY, TODAY))) {
                cell("visits " + filter, elders, dao(VisitDao.class).rows(filter, 10).size());
                cell("visits counted " + filter, elders, dao(VisitDao.class).count(filter));
                cell("walking order " + filter, elders, dao(VisitDao.class).walkingOrder(filter).size());
            }
            cell("visits within", elders * 2, dao(VisitDao.class).within(TODAY.minusDays(30), TODAY).size());
            cell("days", elders == 0 ? 0 : 2, dao(VisitDao.class).days(VisitFilter.between(null, null)).size());
            cell("by helper", seesAll() ? 3 : seesOwn() ? 2 : 0, dao(VisitDao.class).helpers(VisitFilter.between(null, null)).size());
            cell("follow-ups", elders, dao(VisitDao.class).followUps(null, 10).size());
            cell("follow-ups counted", elders, dao(VisitDao.class).countFollowUps(TODAY));
            cell("hazards", seesAll() ? 3 : seesOwn() ? 1 : 0, dao(HazardDao.class).rows(HazardFilter.ALL, 10).size());
            cell("hazards counted", seesAll() ? 3 : seesOwn() ? 1 : 0, dao(HazardDao.class).count(HazardFilter.ALL));
            cell("hazards searched", seesAll() ? 1 : 0, dao(HazardDao.class).count(HazardFilter.ALL.withText("2号")));
            cell("hazard words", seesOwn() ? 1 : 0, dao(HazardDao.class).types().size());
            cell("handlers", seesOwn() ? 1 : 0, dao(HazardDao.class).handlers().size());
            cell("lifts", seesAll() ? 2 : seesOwn() ? 1 : 0, dao(LiftDao.class).projects().size());
            cell("own ballots", seesOwn() ? 1 : 0, dao(LiftDao.class).ballots(project1).size());
            cell("other ballots", seesAll() ? 1 : 0, dao(LiftDao.class).ballots(project2).size());
        });
    }

    @Test
    void cases() {
        everyRole(() -> {
            int seen = 0;
            for (long id : List.of(caseOfMediator, caseOfWorker, caseOfNobodyHere)) {
                boolean mine = seesCase(id);
                seen += mine ? 1 : 0;
                String number = database.reader(CaseDao.class).find(id).number();
                cell("case", mine, dao(CaseDao.class).find(id) != null);
                cell("case by number", mine, dao(CaseDao.class).withNumber(number).isPresent());
                cell("parties", mine ? 2 : 0, dao(CaseDao.class).parties(id).size());
                cell("mediators", mine ? 1 : 0, dao(CaseDao.class).mediatorsOf(id).size());
                cell("sessions", mine && id != caseOfWorker ? 1 : 0, dao(CaseDao.class).sessions(id).size());
                cell("return visits", mine && id != caseOfWorker ? 1 : 0, dao(CaseDao.class).returnVisits(id).size());
                cell("search by number", mine ? 1 : 0, dao(CaseDao.class).count(CaseFilter.ALL.withText(number)));
                if (mine) {
                    cell("party telephone", sensitive() ? "13700007777" : "137****7777", dao(CaseDao.class).parties(id).getFirst().phone());
                }
            }
            cell("rows", seen, dao(CaseDao.class).rows(CaseFilter.ALL, 10).size());
            cell("count", seen, dao(CaseDao.class).count(CaseFilter.ALL));
            cell("all", seen, dao(CaseDao.class).all().size());
            cell("search by party", seesCase(caseOfNobodyHere) ? 1 : 0, dao(CaseDao.class).count(CaseFilter.ALL.withText("沈甲")));
            cell("search by mediator", seesCase(caseOfNobodyHere) ? 2 : seesCase(caseOfWorker) ? 1 : 0, dao(CaseDao.class).count(CaseFilter.ALL.withText("沈")));
            cell("search by hidden digits", sensitive() ? seen : 0, dao(CaseDao.class).count(CaseFilter.ALL.withText("13700007777")));
            cell("cases of person", seesCase(caseOfMediator) ? 1 : 0, dao(CaseDao.class).ofPerson(elder1).size());
            cell("timeline of person", seesCase(caseOfMediator) ? 1 : 0, new MediationTimeline(db()).of(elder1).size());
            cell("people of a name", seesOwn() ? 1 : 0, dao(CaseDao.class).people("甲老人", "").size());
            cell("people of a telephone", sensitive() ? 1 : 0, dao(CaseDao.class).people("甲老人", PHONE1).size());
            cell("numbers are never given twice", 3, dao(CaseDao.class).numbers().size());
        });
    }

    @Test
    void figuresOfTheOffice() {
        everyRole(() -> {
            Stats stats = new StatsService(db()).asOf(TODAY);
            int one = seesOwn() ? 1 : 0;
            cell("residents", seesAll() ? 5 : one, stats.residents());
            cell("households", seesAll() ? 5 : one, stats.households());
            cell("elders80", seesAll() ? 5 : one, stats.elders80());
            cell("living alone", seesAll() ? 2 : one, stats.livingAlone());
            cell("pairings", seesAll() ? 3 : one, stats.pairings());
            cell("visits due", seesAll() ? 2 : one, stats.visits().due());
            cell("visits done", seesAll() ? 2 : one, stats.visits().done());
            int cases = is(Role.DIRECTOR) ? 3 : is(Role.MEDIATOR, Role.COMMUNITY_WORKER) ? 1 : 0;
            cell("cases by state", cases, stats.cases().byState().values().stream().mapToInt(Integer::intValue).sum());
            cell("cases by type", cases, stats.cases().byType().values().stream().mapToInt(Integer::intValue).sum());
            cell("hazards", seesAll() ? 3 : one, stats.hazards().byState().values().stream().mapToInt(Integer::intValue).sum());
            cell("lifts", seesAll() ? 2 : one, stats.lifts().size());
        });
    }

    @Test
    void everyFigureOfTheFirstPageOpensWhatItCounted() {
        everyRole(() -> {
            TodayFigures figures = new TodayFigures(db(), CLOCK);
            List<Figure> all = Stream.concat(figures.due().stream(), figures.community().stream()).toList();
            boolean cases = is(Role.DIRECTOR, Role.COMMUNITY_WORKER, Role.MEDIATOR);
            cell("figures", is(Role.AUDITOR) ? 0 : cases ? 15 : 13, all.size());
            cell("doubts", is(Role.DIRECTOR, Role.COMMUNITY_WORKER) ? 2 : 0,
                    new DoubtFigures(db(), new Checks(db(), CLOCK), new Duplicates(db(), CLOCK), CLOCK).count().size());
            all.forEach(figure -> {
                cell(figure.key() + " opens", true, Screen.of(figure.opens()).allows(db().access()));
                cell(figure.key(), rows(figure.opens()), figure.number());
            });
        });
    }

    private int rows(Destination place) {
        return switch (place) {
            case VisitListPlace visits -> dao(VisitDao.class).rows(visits.filter(), 100).size();
            case FollowUpListPlace followUps -> dao(VisitDao.class).followUps(followUps.dueBy(), 100).size();
            case PairingListPlace elders -> dao(PairingDao.class).elders(elders.filter(), TODAY, 100).size();
            case HazardListPlace hazards -> dao(HazardDao.class).rows(hazards.filter(), 100).size();
            case CaseListPlace list -> dao(CaseDao.class).rows(list.filter(), 100).size();
            case ResidentListPlace residents -> new ResidentSearch(db()).find(residents.filter(), TODAY, 100).rows().size();
            default -> throw new AssertionError("no list: " + place);
        };
    }

    private void screensOpenByRight() {
        Map<Screen, String> open = new EnumMap<>(Screen.class);
        for (Screen screen : Screen.values()) {
            open.put(screen, switch (screen) {
                case MANUAL, SETTINGS -> "xxxxxx";
                case AUDIT -> "x....x";
                case ACCOUNTS -> "x.....";
                case MEDIATION, CASE -> "xxx...";
                case CHECKS, DUPLICATES, MERGE, PROPOSAL, ATTACHMENT, IMPORTS, HISTORY, DELETED, RECORD_HISTORY, BACKUPS, PRIVACY -> "xx....";
                case PREVIEW, FORMS -> "xxxx..";
                default -> "xxxxx.";
            });
        }
        everyRole(() -> open.forEach((screen, marks) -> cell("screen " + screen, marked(marks), screen.allows(db().access()))));
    }

    // ---- photos and papers

    @Test
    void photosAndPapersAreSeenWithTheirRecordsAndOpenedByWhoSeesNumbers() {
        Attachments all = new Attachments(database, files, CLOCK);
        long hazard1 = database.reader(HazardDao.class).rows(HazardFilter.ALL.withText("1号楼道"), 1).getFirst().id();
        long hazard2 = database.reader(HazardDao.class).rows(HazardFilter.ALL.withText("2号楼道"), 1).getFirst().id();
        long visit1 = database.reader(VisitDao.class).ofElder(VisitFilter.done(null, null), elder1, 1).getFirst().id();
        long visit2 = database.reader(VisitDao.class).ofElder(VisitFilter.done(null, null), elder2, 1).getFirst().id();
        long unit1 = database.reader(BuildingDao.class).unitsOf(entrance1).getFirst().id();
        long unit2 = database.reader(BuildingDao.class).unitsOf(entrance2).getFirst().id();
        List<AttachedTo> own = List.of(AttachedTo.person(elder1, "甲"), AttachedTo.unit(unit1, "101"), AttachedTo.hazard(hazard1, "1号"), AttachedTo.visit(visit1, "甲"));
        List<AttachedTo> other = List.of(AttachedTo.person(elder2, "乙"), AttachedTo.unit(unit2, "201"), AttachedTo.hazard(hazard2, "2号"), AttachedTo.visit(visit2, "乙"));
        List<AttachedTo> cases = Stream.of(caseOfMediator, caseOfWorker, caseOfNobodyHere).map(id -> AttachedTo.mediationCase(id, "案")).toList();
        byte[] text = "说明".getBytes(StandardCharsets.UTF_8);
        Stream.of(own, other, cases).flatMap(List::stream).forEach(record -> all.add(record, "说明.txt", text));
        everyRole(() -> {
            own.forEach(record -> attached(record, seesOwn(), text));
            other.forEach(record -> attached(record, seesAll(), text));
            cases.forEach(record -> attached(record, seesCase(record.id()), text));
        });
        everyRole(() -> {
            Attachments mine = new Attachments(db(), files, CLOCK);
            Stream.of(own, other, cases).flatMap(List::stream).forEach(record -> {
                boolean changes = switch (record.kind()) {
                    case PERSON, UNIT -> sensitive();
                    case HAZARD, VISIT -> sensitive() || is(Role.BUILDING_LEADER) && own.contains(record);
                    case CASE -> seesCase(record.id());
                };
                act("attach to " + record, changes, () -> mine.add(record, "新.txt", text));
                Attachment there = all.of(record).getFirst();
                act("detach from " + record, changes, () -> mine.delete(record, there));
                act("attach again to " + record, changes, () -> mine.restore(record, there));
            });
        });
    }

    private void attached(AttachedTo record, boolean seen, byte[] text) {
        Attachments mine = new Attachments(db(), files, CLOCK);
        List<Attachment> found = mine.of(record);
        cell("attachments of " + record, seen ? 1 : 0, found.size());
        found.forEach(attachment -> {
            cell("name of " + record, sensitive() ? "说明.txt" : "", attachment.name());
            cell("readable " + record, sensitive(), attachment.readable());
            if (sensitive()) {
                cell("content of " + record, new String(text, StandardCharsets.UTF_8), new String(mine.content(attachment), StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void stepsOfAForeignCasesPapersStayHidden() {
        Attachments all = new Attachments(database, files, CLOCK);
        byte[] text = "说明".getBytes(StandardCharsets.UTF_8);
        History whole = new History(database);
        all.add(AttachedTo.mediationCase(caseOfNobodyHere, "案"), "说明.txt", text);
        long ofCase = whole.steps(1).getFirst().id();
        all.add(AttachedTo.person(elder2, "乙"), "说明.txt", text);
        long ofPerson = whole.steps(1).getFirst().id();
        all.add(AttachedTo.mediationCase(caseOfNobodyHere, "案"), "说明.txt", text);
        long undone = whole.steps(1).getFirst().id();
        whole.undo(undone);
        long undoing = whole.steps(1).getFirst().id();
        everyRole(() -> {
            List<Long> seen = new History(db()).steps(1000).stream().map(History.StepRow::id).toList();
            cell("step of a resident's paper", sensitive(), seen.contains(ofPerson));
            for (long step : List.of(ofCase, undone, undoing)) {
                cell("step of a case's paper", is(Role.DIRECTOR), seen.contains(step));
            }
        });
    }

    // ---- papers, exports, imports

    @Test
    void papersShowNoMoreThanTheScreens() {
        everyRole(() -> {
            boolean may = marked(RIGHTS.get(Right.EXPORT));
            paper("visit roster", may, () -> new VisitRoster(db(), CLOCK).document(TODAY, TODAY, null).toString(), text -> {
                cell("roster own", true, text.contains("甲老人"));
                cell("roster other", seesAll(), text.contains("乙老人"));
                cell("roster helper", true, text.contains("远志愿"));
                cell("roster telephone", sensitive(), text.contains(PHONE1));
                cell("roster key hint", sensitive(), text.contains("钥匙在门房"));
                cell("roster mask", !sensitive(), text.contains("138****1111"));
            });
            paper("pairing roster", may, () -> new PairingRoster(db(), CLOCK).document().toString(), text -> {
                cell("pairing own", true, text.contains("甲老人"));
                cell("pairing other", seesAll(), text.contains("乙老人"));
                cell("pairing telephone", sensitive(), text.contains("13800003333"));
            });
            paper("hazard register", may, () -> HazardRegister.document(db(), HazardFilter.ALL).toString(), text -> {
                cell("hazard own", true, text.contains("1号楼道"));
                cell("hazard other", seesAll(), text.contains("2号楼道"));
            });
            for (long id : List.of(caseOfMediator, caseOfWorker, caseOfNobodyHere)) {
                String number = database.reader(CaseDao.class).find(id).number();
                boolean written = may && seesCase(id);
                act("export case", written, () -> new CaseExport(db(), new Exports(export -> {
                }, role::name, CLOCK)).export(number, files.resolve(role.name()), paper -> Disclosure.of(Preset.INTERNAL, "复核")));
                cell("exported file", written, Files.exists(files.resolve(role.name()).resolve(CaseExport.fileName(number) + ".pdf")));
                if (written) {
                    cell("summary telephone", sensitive(), new CaseSummary(db()).document(id).toString().contains("13700007777"));
                }
            }
        });
    }

    private void paper(String what, boolean expected, Supplier<String> paper, Consumer<String> checks) {
        String[] text = new String[1];
        act(what, expected, () -> text[0] = paper.get());
        if (text[0] != null) {
            checks.accept(text[0]);
        }
    }

    @Test
    void whoMayNotExportFullNumbersGetsMasksOnPaperOnly() {
        Set<Right> rights = new HashSet<>(Role.COMMUNITY_WORKER.rights());
        rights.remove(Right.EXPORT_UNMASKED);
        Database careful = database.as(new Access(99L, "谨慎", rights, null, null));
        assertThat(careful.reader(ContactDao.class).of(elder1).getFirst().number()).isEqualTo(PHONE1);
        assertThat(new VisitRoster(careful, CLOCK).document(TODAY, TODAY, null).toString()).contains("138****1111").doesNotContain(PHONE1, "钥匙在门房");
    }

    @Test
    void importsNeedFullSight() throws IOException {
        Path residents = Files.writeString(files.resolve("梅园新村居民名册.csv"), "门栋,室号,姓名,身份证号,与户主关系,联系电话\n1号,101,谢𠮷,,户主,13811112222\n");
        Path cases = Files.writeString(files.resolve("调解登记簿.csv"), "编号,受理日期,申请人,被申请人,纠纷类型,调解员,调解结果\n旧1,2026-01-02,谢𠮷,魏䶮,邻里,周,达成协议\n");
        ImportOptions dry = ImportOptions.AUTO.dry();
        everyRole(() -> {
            act("import residents", marked("xx...."), () -> new ImportService(db(), CLOCK).run(List.of(residents), dry, Progress.NONE));
            act("import cases", marked("x....."), () -> new ImportService(db(), CLOCK).run(List.of(cases), dry, Progress.NONE));
            act("import both", marked("x....."), () -> new ImportService(db(), CLOCK).run(List.of(residents, cases), dry, Progress.NONE));
        });
    }

    @Test
    void layoutsAreRememberedByWhoMayImport() {
        everyRole(() -> {
            act("remember layout", marked("xx...."), () -> db().write(new Act("import.layout", ""), daos -> {
                daos.get(LayoutDao.class).insert(new Layout(0, role.name(), ImportKind.RESIDENTS, "", "姓名", 0, "NAME:0", "测试", LocalDateTime.of(2026, 11, 23, 9, 0)));
                return null;
            }));
            cell("layout", marked("xx...."), dao(LayoutDao.class).find(role.name()).isPresent());
            cell("layout of the director", marked("xx...."), dao(LayoutDao.class).find(Role.DIRECTOR.name()).isPresent());
        });
    }

    @Test
    void whatFormsAskForIsRememberedByWhoMayExport() {
        everyRole(() -> {
            act("remember form", marked("xxxx.."), () -> db().write(new Act("form.remember", ""), daos -> {
                daos.get(FormDao.class).insert(role.name(), "花名册.xlsx", "NAME");
                return null;
            }));
            cell("form", marked("xxxx.."), dao(FormDao.class).chosen(role.name()).isPresent());
            cell("form of the director", marked("xxxx.."), dao(FormDao.class).chosen(Role.DIRECTOR.name()).isPresent());
        });
    }

    // ---- history and accounts

    @Test
    void historyShowsNoForeignCases() {
        History whole = new History(database);
        int all = whole.steps(1000).size();
        Set<Long> ofCases = whole.steps(1000).stream().filter(step -> step.name().startsWith("mediation.")).map(History.StepRow::id).collect(Collectors.toSet());
        long byWorker = whole.steps(1).getFirst().id();
        everyRole(() -> {
            History history = new History(db());
            List<Long> seen = history.steps(1000).stream().map(History.StepRow::id).toList();
            cell("steps", is(Role.DIRECTOR) ? all : is(Role.COMMUNITY_WORKER) ? all - ofCases.size() + 1 : 0, seen.size());
            ofCases.forEach(step -> {
                boolean shown = is(Role.DIRECTOR) || is(Role.COMMUNITY_WORKER) && step == byWorker;
                cell("step of a case", shown, seen.contains(step));
                cell("its extent", shown, !history.extent(step).isEmpty());
                if (!shown) {
                    act("undo a case's step", false, () -> history.undo(step));
                }
            });
        });
        role = Role.COMMUNITY_WORKER;
        long office = database.write(new Act("office.rename", ""), daos -> whole.steps(1).getFirst().id()) + 1;
        act("undo what he may not do", false, () -> new History(db()).undo(office));
        act("undo his own case", true, () -> new History(db()).undo(byWorker));
    }

    @Test
    void accountsAreSeenByWhoAdministersThem() {
        everyRole(() -> {
            cell("accounts", is(Role.DIRECTOR) ? 6 : 1, dao(AccountDao.class).all().size());
            cell("own account", true, dao(AccountDao.class).withLogin(role.name()).isPresent());
            cell("leader's entrances", is(Role.DIRECTOR, Role.BUILDING_LEADER) ? 1 : 0, dao(AccountDao.class).entrances(
                    database.reader(AccountDao.class).withLogin("BUILDING_LEADER").orElseThrow().id()).size());
        });
    }

    // ---- writing single records

    @Test
    void careIsRecordedWithinOnesEntrances() {
        everyRole(() -> {
            for (long elder : List.of(elder1, elder2)) {
                boolean may = sensitive() || is(Role.BUILDING_LEADER) && elder == elder1;
                String which = elder == elder1 ? " own" : " other";
                act("record visit" + which, may, () -> {
                    VisitRow row = database.reader(VisitDao.class).ofElder(VisitFilter.done(null, null), elder, 10).getLast();
                    Visit v = row.visit();
                    new VisitService(db(), CLOCK).record(new Visit(v.id(), elder, v.helperId(), v.plannedOn(), VisitWay.HOME, VisitState.DONE, TODAY,
                            VisitOutcome.MET, null, null, null, null, null, is(Role.BUILDING_LEADER) ? "" : v.note(), v.version()), row.name(), null);
                });
                cell("the note stays" + which, "血压偏高", database.reader(VisitDao.class).ofElder(VisitFilter.done(null, null), elder, 10).getLast().note());
                act("finish follow-up" + which, may, () -> {
                    long id = database.write(new Act("visit.record", ""), daos -> daos.get(VisitDao.class)
                            .insertFollowUp(new FollowUp(0, elder, null, "回访", "", false, TODAY, null, "", 0)));
                    FollowUpRow row = database.reader(VisitDao.class).followUps(null, 100).stream().filter(each -> each.id() == id).findFirst().orElseThrow();
                    new VisitService(db(), CLOCK).finish(row, "已办");
                });
                act("add follow-up" + which, may, () -> db().write(new Act("visit.record", ""), daos -> daos.get(VisitDao.class)
                        .insertFollowUp(new FollowUp(0, elder, null, "再访", "", false, TODAY, null, "", 0))));
                act("change person" + which, sensitive(), () -> db().write(new Act("resident.update", ""),
                        daos -> daos.get(PersonDao.class).update(database.reader(PersonDao.class).find(elder))));
                act("change telephone" + which, sensitive(), () -> db().write(new Act("resident.contact", ""), daos -> {
                    daos.get(ContactDao.class).update(database.reader(ContactDao.class).of(elder).getFirst());
                    return null;
                }));
                act("pair" + which, sensitive(), () -> db().write(new Act("pairing.begin", ""), daos -> daos.get(PairingDao.class)
                        .insert(Pairing.begun(elder, database.reader(HelperDao.class).all().getFirst().id(), PairingPart.STANDBY, TODAY, ""))));
            }
            act("finding", sensitive(), () -> db().write(new Act("resident.check.accept", ""), daos -> {
                daos.get(CheckDao.class).accept(FindingKind.SHARED_PHONE, "phone:" + role, "", elder1, "", TODAY);
                return null;
            }));
            act("not the same", sensitive(), () -> {
                long id = db().write(new Act("resident.duplicate.notSame", ""), daos -> daos.get(MergeDao.class).insertNotSame(elder1, elder2, TODAY));
                cell("not the same is seen", true, dao(MergeDao.class).notSame().size() == 1);
                db().write(new Act("resident.duplicate.maybeSame", ""), daos -> {
                    daos.get(MergeDao.class).deleteNotSame(id);
                    return null;
                });
            });
            cell("accepted findings", seesOwn() ? database.reader(CheckDao.class).accepted().size() : 0, dao(CheckDao.class).accepted().size());
            act("plan", sensitive(), () -> new VisitService(db(), CLOCK).plan(TODAY.plusDays(1), TODAY.plusDays(8)));
            act("accept pairs", sensitive(), () -> new PairingService(db(), CLOCK).accept(new PairingService(db(), CLOCK).propose().chosen()));
            act("end pairing", sensitive(), () -> new PairingService(db(), CLOCK).end(database.reader(PairingDao.class).ofElder(elder2).stream()
                    .filter(row -> row.endedOn() == null).findFirst().orElseThrow(), TODAY, PairingEnd.MOVED, ""));
        });
    }

    /** A merge moves whatever points to a person: who may not change all of it may not merge, and nothing has changed then. */
    @Test
    void peopleAreMergedByWhoMayChangeAllThatPointsToThem() {
        everyRole(() -> {
            act("merge two without cases", sensitive(), () -> mergeAndSeparate(strangeHelper, mover));
            act("merge a party of a case", is(Role.DIRECTOR), () -> mergeAndSeparate(elder2, elder1));
            cell("nobody is left merged", 5, database.reader(PersonDao.class).all().size());
        });
    }

    private void mergeAndSeparate(long kept, long gone) {
        new MergeProbe(db(), CLOCK).merge(kept, gone);
        new History(database).undo(new History(database).steps(1).getFirst().id());
    }

    @Test
    void hazardsAndLiftsWithinOnesEntrances() {
        everyRole(() -> {
            for (Long entrance : Arrays.asList(entrance1, entrance2, null)) {
                boolean may = sensitive() || is(Role.BUILDING_LEADER) && Long.valueOf(entrance1).equals(entrance);
                act("add hazard " + entrance, may, () -> db().write(new Act("hazard.add", ""),
                        daos -> daos.get(HazardDao.class).insert(hazard(null, entrance, "新隐患"))));
                act("handle hazard " + entrance, may, () -> {
                    String where = entrance == null ? "门口" : entrance == entrance1 ? "1号楼道" : "2号楼道";
                    long id = database.reader(HazardDao.class).rows(HazardFilter.ALL.withText(where), 1).getFirst().id();
                    db().write(new Act("hazard.update", ""), daos -> daos.get(HazardDao.class).update(database.reader(HazardDao.class).find(id)));
                });
            }
            act("move hazard out", sensitive(), () -> {
                Hazard h = database.reader(HazardDao.class).find(database.reader(HazardDao.class).rows(HazardFilter.ALL.withText("1号楼道"), 1).getFirst().id());
                db().write(new Act("hazard.update", ""), daos -> daos.get(HazardDao.class).update(new Hazard(h.id(), h.estateId(), entrance2, h.location(),
                        h.foundAt(), h.hazardType(), h.severity(), h.finder(), h.dispatchedTo(), h.dueOn(), h.result(), h.recheckedOn(), h.state(), h.version())));
                database.write(new Act("hazard.update", ""), daos -> daos.get(HazardDao.class).update(new Hazard(h.id(), h.estateId(), entrance1, h.location(),
                        h.foundAt(), h.hazardType(), h.severity(), h.finder(), h.dispatchedTo(), h.dueOn(), h.result(), h.recheckedOn(), h.state(), h.version() + 1)));
            });
            for (long project : List.of(project1, project2)) {
                act("change ballot", sensitive(), () -> db().write(new Act("lift.ballot", ""),
                        daos -> daos.get(LiftDao.class).update(database.reader(LiftDao.class).ballots(project).getFirst().ballot())));
            }
        });
    }

    @Test
    void casesAreHandledByWhoHandlesThem() {
        everyRole(() -> {
            for (long id : List.of(caseOfMediator, caseOfWorker, caseOfNobodyHere)) {
                boolean may = seesCase(id);
                String which = id == caseOfMediator ? " of the mediator" : id == caseOfWorker ? " of the worker" : " of nobody here";
                Supplier<MediationCase> known = () -> database.reader(CaseDao.class).find(id);
                MediationService mediation = new MediationService(db(), CLOCK);
                act("session" + which, may, () -> mediation.addSession(known.get(),
                        new MediationSession(0, id, LocalDateTime.of(2026, 11, 23, 9, 0), "", "", "到场", "")));
                act("return visit" + which, may, () -> mediation.addReturnVisit(known.get(), new ReturnVisit(0, id, TODAY, "")));
                act("change" + which, may, () -> mediation.change(known.get(), dao(CaseDao.class).parties(id),
                        database.reader(CaseDao.class).mediatorsOf(id).stream().map(each -> each.name()).toList()));
                cell("telephones stay" + which, Set.of("13700007777"), database.reader(CaseDao.class).parties(id).stream().map(CaseParty::phone)
                        .collect(Collectors.toSet()));
                act("decide" + which, may, () -> mediation.decide(known.get()));
                long mine = database.reader(CaseDao.class).mediators().stream().filter(each -> each.name().equals("周")).findFirst().orElseThrow().id();
                act("take" + which, may, () -> takeAndGiveBack(id, mine, false));
                act("take for a moment" + which, may, () -> takeAndGiveBack(id, mine, true));
            }
            act("register", is(Role.DIRECTOR, Role.COMMUNITY_WORKER, Role.MEDIATOR), () -> {
                long id = new MediationService(db(), CLOCK).register(told(), List.of(party(PartySide.APPLICANT, "新甲"), party(PartySide.RESPONDENT, "新乙")), List.of());
                cell("what one registers is one's own", true, dao(CaseDao.class).find(id) != null);
                act("delete own", true, () -> new MediationService(db(), CLOCK).delete(dao(CaseDao.class).find(id), "登记错了"));
            });
            act("delete other", is(Role.DIRECTOR), () -> {
                long id = new MediationService(database, CLOCK).register(told(), List.of(party(PartySide.APPLICANT, "他甲"), party(PartySide.RESPONDENT, "他乙")), List.of());
                new MediationService(db(), CLOCK).delete(database.reader(CaseDao.class).find(id), "登记错了");
            });
        });
    }

    /** Makes the first mediator, whom the mediator's account is, the case's only one; then sets it right again. */
    private void takeAndGiveBack(long id, long mine, boolean inOneStep) {
        List<Long> assigned = database.reader(CaseDao.class).mediatorsOf(id).stream().map(each -> each.id()).toList();
        db().write(new Act("mediation.change", ""), daos -> {
            daos.get(CaseDao.class).unassignAll(id);
            daos.get(CaseDao.class).assign(id, mine, 1);
            return inOneStep ? giveBack(daos, id, assigned) : null;
        });
        database.write(new Act("mediation.change", ""), daos -> giveBack(daos, id, assigned));
    }

    private static Void giveBack(Daos daos, long id, List<Long> assigned) {
        daos.get(CaseDao.class).unassignAll(id);
        assigned.forEach(each -> daos.get(CaseDao.class).assign(id, each, 1));
        return null;
    }

    @Test
    void aHelperWhoIsKnownByNameIsNoResident() {
        role = Role.BUILDING_LEADER;
        HelperRow helper = dao(HelperDao.class).rows(TODAY).getFirst();
        assertThat(helper.name()).isEqualTo("远志愿");
        assertThat(helper.address()).isEmpty();
        assertThat(helper.phone()).isEqualTo("138****3333");
        assertThat(dao(ResidentDao.class).rows(ResidentFilter.all().on(TODAY), 10)).extracting(ResidentRow::name).containsExactly("甲老人");
        assertThat(Optional.ofNullable(dao(VisitDao.class).rows(VisitFilter.due(TODAY), 10).getFirst().helper())).contains("远志愿");
        Function<Long, Integer> visits = person -> dao(VisitDao.class).ofElder(VisitFilter.between(null, null), person, 10).size();
        assertThat(visits.apply(helperElsewhere)).isZero();
    }
}
