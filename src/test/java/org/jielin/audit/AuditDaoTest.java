package org.jielin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jielin.account.Role;
import org.jielin.common.db.Access;
import org.jielin.common.db.AuditEntry;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.DaoTest;
import org.jielin.resident.ResidentSamples;
import org.junit.jupiter.api.Test;

class AuditDaoTest extends DaoTest {

    private int count(AuditFilter filter) {
        return database.reader(AuditDao.class).count(filter);
    }

    @Test
    void entriesAreNarrowedByKindPersonWordsAndDay() {
        new ResidentSamples(database).estate("金柳苑");
        database.seen("person", 7, "person.id_number");
        database.as(Access.full("李敏")).note(AuditKind.LOGIN, Map.of("recovery", false));
        assertThat(count(new AuditFilter(AuditKind.SEEN, null, "", null, null))).isEqualTo(1);
        assertThat(count(new AuditFilter(null, "李敏", "", null, null))).isEqualTo(1);
        assertThat(count(new AuditFilter(null, null, "金柳苑", null, null))).isEqualTo(1);
        assertThat(count(new AuditFilter(null, null, "", TODAY, TODAY))).isEqualTo(count(AuditFilter.ALL));
        assertThat(count(new AuditFilter(null, null, "", TODAY.plusDays(1), null))).isZero();
        assertThat(count(new AuditFilter(null, null, "", null, TODAY.minusDays(1)))).isZero();
        assertThat(database.reader(AuditDao.class).actors()).contains("李敏", "tester");
        assertThat(database.reader(AuditDao.class).entries(AuditFilter.ALL, 2)).hasSize(2).extracting(AuditEntry::kind).startsWith(AuditKind.LOGIN);
    }

    @Test
    void whoSeesMasksLeavesNoTraceOfLookingAtThem() {
        database.as(new Access(1L, "viewer", Role.VIEWER.rights(), null, null)).seen("person", 7, "person.id_number");
        assertThat(count(new AuditFilter(AuditKind.SEEN, null, "", null, null))).isZero();
    }

    @Test
    void onlyWhoMayReadTheAuditDoes() {
        database.note(AuditKind.LOGOUT, Map.of());
        assertThat(database.as(new Access(1L, "viewer", Role.VIEWER.rights(), null, null)).reader(AuditDao.class).count(AuditFilter.ALL)).isZero();
        assertThat(database.as(new Access(1L, "auditor", Role.AUDITOR.rights(), null, null)).reader(AuditDao.class).count(AuditFilter.ALL)).isPositive();
    }
}
