package org.jielin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.Attachment;
import org.jielin.attachment.AttachmentDao;
import org.jielin.attachment.MediaType;
import org.jielin.building.BuildingDao;
import org.jielin.building.Entrance;
import org.jielin.building.Unit;
import org.jielin.common.db.Act;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.Daos;
import org.jielin.common.text.UserMessageException;
import org.jielin.document.Block;
import org.jielin.document.PaperDocument;
import org.jielin.pairing.CadencePeriod;
import org.jielin.pairing.CareProfile;
import org.jielin.pairing.CareProfileDao;
import org.jielin.pairing.Mobility;
import org.jielin.resident.BirthPrecision;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactDao;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Person;
import org.jielin.resident.PersonDao;
import org.jielin.resident.Residence;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.ResidenceDao;
import org.jielin.resident.ResidentTimeline;
import org.jielin.team.Helper;
import org.jielin.team.HelperDao;
import org.jielin.visit.Visit;
import org.jielin.visit.VisitDao;
import org.jielin.visit.VisitFilter;
import org.jielin.visit.VisitOutcome;
import org.jielin.visit.VisitRow;
import org.jielin.visit.VisitState;
import org.jielin.visit.VisitWay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyServiceTest extends DaoTest {

    private PrivacyService privacy;
    private Person elder;
    private Person mover;
    private Person dead;

    @BeforeEach
    void fillOffice() {
        privacy = new PrivacyService(database, CLOCK);
        database.write(new Act("resident.test", "测试"), daos -> {
            BuildingDao buildings = daos.get(BuildingDao.class);
            long unit = buildings.insertUnit(Unit.numbered(buildings.insertEntrance(Entrance.labelled(buildings.insertEstate("金柳苑"), "", "", "1号")), "101"));
            elder = person(daos, "沙老人", unit, null, null);
            mover = person(daos, "迁走人", unit, TODAY.minusMonths(12), null);
            dead = person(daos, "过世人", unit, null, TODAY.minusMonths(12).minusDays(1));
            daos.get(CareProfileDao.class).insert(new CareProfile(0, elder.id(), 2, Mobility.WALKING_AID, "", 1, CadencePeriod.WEEK, "", 0));
            for (LocalDate day : List.of(TODAY.minusMonths(12).minusDays(1), TODAY.minusMonths(12))) {
                daos.get(VisitDao.class).insert(new Visit(0, elder.id(), null, day, VisitWay.HOME, VisitState.DONE, day, VisitOutcome.MET, null, null, null,
                        null, null, "血压偏高", 0));
            }
            return null;
        });
    }

    private static Person person(Daos daos, String name, long unit, LocalDate until, LocalDate died) {
        Person person = Person.named(name).withBirth(LocalDate.of(1940, 3, 15), BirthPrecision.DAY).withDiedOn(died);
        long id = daos.get(PersonDao.class).insert(person);
        daos.get(ResidenceDao.class).insert(new Residence(0, id, unit, ResidenceCategory.HUKOU_AND_PRESENT, null, until));
        daos.get(ContactDao.class).insert(new Contact(0, id, ContactKind.EMERGENCY, "13911112222", "女儿", "女儿", 1));
        return daos.get(PersonDao.class).find(id);
    }

    private void keep(RecordClass recordClass, Integer months) {
        privacy.decide(new RetentionRule(recordClass, LegalBasis.CONSENT, months));
    }

    private List<String> expired() {
        return privacy.expired().stream().map(each -> each.recordClass() + " " + each.name() + " " + each.records()).toList();
    }

    @Test
    void nothingIsPastATermThatNobodyDecided() {
        assertThat(privacy.rules()).hasSameSizeAs(RecordClass.values()).allMatch(rule -> rule.months() == null);
        assertThat(privacy.expired()).isEmpty();
    }

    @Test
    void aTermEndsTheDayAfterItsLastMonth() {
        keep(RecordClass.ROSTER, 12);
        assertThat(expired()).containsExactly("ROSTER 过世人 1");
        keep(RecordClass.ROSTER, 11);
        assertThat(expired()).containsExactly("ROSTER 过世人 1", "ROSTER 迁走人 1");
        keep(RecordClass.ROSTER, null);
        assertThat(expired()).isEmpty();
    }

    @Test
    void whoStillHelpsIsNotGone() {
        database.write(new Act("helper.test", "测试"), daos -> daos.get(HelperDao.class).insert(new Helper(0, mover.id(), "", 3, "", "", "", false, true, 0)));
        keep(RecordClass.ROSTER, 1);
        assertThat(expired()).containsExactly("ROSTER 过世人 1");
    }

    @Test
    void clearingIsOneStepThatCanBeTakenBack() {
        keep(RecordClass.ROSTER, 12);
        keep(RecordClass.EMERGENCY_CONTACT, 12);
        keep(RecordClass.CARE, 12);
        List<Expired> all = privacy.expired();
        assertThat(all).hasSize(3);
        long step = privacy.clear(all);
        assertThat(privacy.expired()).isEmpty();
        Person deleted = database.reader(PersonDao.class).find(dead.id());
        assertThat(deleted.deletedAt()).isNotNull();
        assertThat(deleted.deletedReason()).contains("12");
        assertThat(database.reader(ContactDao.class).of(dead.id())).isEmpty();
        assertThat(database.reader(ContactDao.class).of(mover.id())).hasSize(1);
        assertThat(database.reader(VisitDao.class).ofElder(VisitFilter.between(null, null), elder.id(), 9)).extracting(VisitRow::note)
                .containsExactlyInAnyOrder("", "血压偏高");
        privacy.undo(step);
        assertThat(privacy.expired()).isEqualTo(all);
    }

    @Test
    void papersOfWhoIsGoneAreClearedLikeByHand() {
        database.write(new Act("resident.test", "测试"), daos -> daos.get(AttachmentDao.class).insert(new Attachment(0, dead.id(), null, null, null, null,
                "病历.pdf", MediaType.PDF, 3, "00", "x", "k", LocalDateTime.of(2025, 1, 1, 8, 0), "tester", "", null, 0)));
        keep(RecordClass.ATTACHMENT, 12);
        assertThat(expired()).containsExactly("ATTACHMENT 过世人 1");
        long step = privacy.clear(privacy.expired());
        assertThat(database.reader(AttachmentDao.class).of(AttachedTo.Kind.PERSON, dead.id())).isEmpty();
        privacy.undo(step);
        assertThat(database.reader(AttachmentDao.class).of(AttachedTo.Kind.PERSON, dead.id())).hasSize(1);
    }

    @Test
    void whatIsNotPastItsTermIsNotCleared() {
        keep(RecordClass.ROSTER, 12);
        List<Expired> seen = privacy.expired();
        keep(RecordClass.ROSTER, 24);
        assertThatThrownBy(() -> privacy.clear(seen)).isInstanceOf(UserMessageException.class);
        assertThat(database.reader(PersonDao.class).find(dead.id()).deletedAt()).isNull();
    }

    @Test
    void aFieldNeedsAPurposeAndKeepsItsFactsWhenItIsSwitchedOff() {
        assertThatThrownBy(() -> privacy.use(new FieldUse(OptionalField.POLITICS, " ", true))).isInstanceOf(UserMessageException.class);
        privacy.use(new FieldUse(OptionalField.POLITICS, "党员关爱", true));
        privacy.saveFacts(elder, Map.of(OptionalField.POLITICS, " 中共党员 "));
        assertThat(privacy.of(elder.id()).facts()).containsExactly(Map.entry(OptionalField.POLITICS, "中共党员"));
        privacy.use(new FieldUse(OptionalField.POLITICS, "党员关爱", false));
        assertThat(privacy.of(elder.id()).fields()).isEmpty();
        assertThat(privacy.of(elder.id()).facts()).hasSize(1);
        privacy.use(new FieldUse(OptionalField.POLITICS, "党员关爱", true));
        privacy.saveFacts(elder, Map.of(OptionalField.POLITICS, ""));
        assertThat(privacy.of(elder.id()).facts()).isEmpty();
    }

    @Test
    void factsWhoseConsentIsWithdrawnAreDueAtOnceUnlessItIsGivenAgain() {
        privacy.use(new FieldUse(OptionalField.ETHNICITY, "民族联谊", true));
        privacy.saveFacts(elder, Map.of(OptionalField.ETHNICITY, "回族"));
        Consent given = new Consent(0, elder.id(), RecordClass.OPTIONAL_FACT, TODAY.minusDays(3), ConsentWay.WRITTEN, "", null);
        privacy.consent(elder, given);
        assertThat(expired()).isEmpty();
        privacy.withdraw(elder, privacy.of(elder.id()).consents().getFirst());
        assertThat(expired()).containsExactly("OPTIONAL_FACT 沙老人 1");
        privacy.consent(elder, given);
        assertThat(expired()).isEmpty();
    }

    @Test
    void aConsentIsWithdrawnOnce() {
        privacy.consent(elder, new Consent(0, elder.id(), RecordClass.CARE, TODAY, ConsentWay.ORAL, "楼组长在场", null));
        Consent consent = privacy.of(elder.id()).consents().getFirst();
        privacy.withdraw(elder, consent);
        assertThat(privacy.of(elder.id()).consents().getFirst().withdrawnOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> privacy.withdraw(elder, consent)).isInstanceOf(UserMessageException.class);
    }

    @Test
    void consentIsMissedWhereRecordsNeedIt() {
        assertThat(privacy.unconsented(RecordClass.ROSTER)).isEmpty();
        assertThat(privacy.unconsented(RecordClass.EMERGENCY_CONTACT)).extracting(Unconsented::name).containsExactly("沙老人");
        List<Unconsented> care = privacy.unconsented(RecordClass.CARE);
        assertThat(care).containsExactly(new Unconsented(elder.id(), "沙老人", "金柳苑 1号 101"));
        long step = privacy.consent(care, new Consent(0, 0, RecordClass.CARE, TODAY, ConsentWay.WRITTEN, "告知书", null));
        assertThat(privacy.unconsented(RecordClass.CARE)).isEmpty();
        privacy.undo(step);
        assertThat(privacy.unconsented(RecordClass.CARE)).hasSize(1);
        privacy.decide(new RetentionRule(RecordClass.CARE, LegalBasis.DUTY, null));
        assertThat(privacy.unconsented(RecordClass.CARE)).isEmpty();
    }

    @Test
    void theDataSheetTellsWhatIsHeld() {
        privacy.use(new FieldUse(OptionalField.EDUCATION, "老年学校招生", true));
        privacy.saveFacts(elder, Map.of(OptionalField.EDUCATION, "高中"));
        PaperDocument paper = new DataSheet(database, seen -> List.of(new ResidentTimeline(seen)), CLOCK).of(elder.id(), "测试居民委员会");
        String text = paper.blocks().toString();
        assertThat(text).contains("沙老人", "1940-03-15", "高中", "金柳苑", "13911112222");
        assertThat(paper.blocks()).hasAtLeastOneElementOfType(Block.Signatures.class);
    }
}
