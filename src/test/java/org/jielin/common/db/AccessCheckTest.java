package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.account.Role;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose rows may be changed: entrance 1, unit 1, person 1 and case 1 are one's own, those with 2 are others'. */
class AccessCheckTest extends DaoTest {

    private static final Act ACT = new Act("office.test", "测试");
    private static final Access LEADER = new Access(9L, "楼组长", Role.BUILDING_LEADER.rights(), Set.of(1L), null);
    private static final Access MEDIATOR = new Access(8L, "调解员", Role.MEDIATOR.rights(), null, 1L);
    private static final Access WORKER = new Access(1L, "社工", Role.COMMUNITY_WORKER.rights(), null, null);

    @BeforeEach
    void fillOffice() {
        database.write(ACT, null, handle -> {
            handle.execute("insert into estate (name) values ('金柳苑')");
            handle.execute("insert into account (login, name, role) values ('a', '甲', 'COMMUNITY_WORKER'), ('b', '乙', 'DIRECTOR')");
            handle.execute("insert into mediator (name) values ('周'), ('沈')");
            for (int i = 1; i <= 2; i++) {
                handle.execute("insert into entrance (estate_id, label, sort_number) values (1, ?, ?)", i + "号", i);
                handle.execute("insert into unit (entrance_id, room, floor, sort_number) values (?, '101', 1, 101)", i);
                handle.execute("insert into person (name, name_pinyin, name_initials) values (?, '', '')", "人" + i);
                handle.execute("insert into residence (person_id, unit_id) values (?, ?)", i, i);
                handle.execute("""
                        insert into mediation_case (number, registered_on, dispute_type, case_source, state, registered_by)
                        values (?, date '2026-01-02', 'NEIGHBOUR', 'APPLICATION', 'REGISTERED', ?)""", "案" + i, i);
                handle.execute("insert into case_mediator (case_id, mediator_id) values (?, ?)", i, i);
            }
            return null;
        });
    }

    private static ChangedRow added(String table, long id, Map<String, String> after) {
        return new ChangedRow(table, id, null, after);
    }

    private static ChangedRow changed(String table, Map<String, String> before, Map<String, String> after) {
        return new ChangedRow(table, 1, before, after);
    }

    private boolean allowed(Access access, ChangedRow... rows) {
        return database.write(ACT, null, handle -> {
            try {
                AccessCheck.check(handle, access, List.of(rows));
                return true;
            } catch (UserMessageException refused) {
                return false;
            }
        });
    }

    @Test
    void whatBelongsToOthersIsRefusedBeforeAndAfter() {
        int cells = 0;
        for (String table : new TreeSet<>(Belonging.RULES.keySet())) {
            boolean ofCase = Belonging.caseTables().contains(table);
            Access limited = ofCase ? MEDIATOR : LEADER;
            Map<String, String> own = row(table, "1");
            Map<String, String> other = row(table, "2");
            assertThat(allowed(limited, changed(table, own, own))).as(table).isTrue();
            assertThat(allowed(limited, changed(table, own, other))).as(table).isFalse();
            assertThat(allowed(limited, changed(table, other, own))).as(table).isFalse();
            assertThat(allowed(limited, changed(table, other, null))).as(table).isFalse();
            assertThat(allowed(limited, added(table, 7, row(table, null)))).as(table).isFalse();
            assertThat(allowed(TestOffice.TESTER, changed(table, own, other))).as(table).isTrue();
            assertThat(allowed(WORKER, changed(table, own, other))).as(table).isEqualTo(!ofCase);
            cells += 7;
        }
        assertThat(cells).isEqualTo(7 * 26);
    }

    /** A row that belongs to the one with this id. */
    private static Map<String, String> row(String table, String owner) {
        Map<String, String> values = new HashMap<>();
        Belonging.RULES.get(table).forEach(rule -> values.put(rule.column(), owner));
        values.put("mediator_id", owner);
        return values;
    }

    @Test
    void onlyWhoSeesAllMayMakeAnEstate() {
        ChangedRow estate = added("estate", 2, Map.of("id", "2"));
        assertThat(allowed(LEADER, estate)).isFalse();
        assertThat(allowed(WORKER, estate)).isTrue();
    }

    @Test
    void nobodyTakesAPersonIntoHisEntrance() {
        ChangedRow moved = database.write(ACT, null, handle -> {
            handle.execute("insert into residence (person_id, unit_id) values (2, 1)");
            return added("residence", 3, Map.of("id", "3", "person_id", "2", "unit_id", "1"));
        });
        assertThat(allowed(LEADER, moved)).isFalse();
        assertThat(allowed(LEADER, moved, changed("person", Map.of("id", "2"), Map.of("id", "2")))).isFalse();
        ChangedRow corrected = changed("residence", Map.of("id", "2", "person_id", "2", "unit_id", "2"), Map.of("id", "2", "person_id", "2", "unit_id", "1"));
        assertThat(allowed(LEADER, corrected)).isFalse();
    }

    @Test
    void somebodyNewBelongsWhereHeMovesIn() {
        ChangedRow person = added("person", 3, Map.of("id", "3"));
        database.write(ACT, null, handle -> handle.execute("insert into person (name, name_pinyin, name_initials) values ('新人', '', '')"));
        assertThat(allowed(LEADER, person)).isFalse();
        database.write(ACT, null, handle -> handle.execute("insert into residence (person_id, unit_id) values (3, 1)"));
        assertThat(allowed(LEADER, person, added("residence", 3, Map.of("id", "3", "person_id", "3", "unit_id", "1")),
                added("contact", 1, Map.of("id", "1", "person_id", "3")))).isTrue();
    }

    @Test
    void whoMovesOutMayStillBeRecordedAsMovedOut() {
        database.write(ACT, null, handle -> handle.execute("update residence set until = date '2026-01-01' where id = 1"));
        assertThat(allowed(LEADER, changed("residence", Map.of("id", "1", "person_id", "1", "unit_id", "1"), Map.of("id", "1", "person_id", "1", "unit_id", "1")),
                added("follow_up", 1, Map.of("id", "1", "person_id", "1")))).isTrue();
    }

    @Test
    void nobodyTakesACaseButItMayBeHandedOver() {
        ChangedRow taken = database.write(ACT, null, handle -> {
            handle.execute("insert into case_mediator (case_id, mediator_id) values (2, 1)");
            return added("case_mediator", 3, Map.of("id", "3", "case_id", "2", "mediator_id", "1"));
        });
        assertThat(allowed(MEDIATOR, taken)).isFalse();
        ChangedRow givenBack = new ChangedRow("case_mediator", 3, Map.of("id", "3", "case_id", "2", "mediator_id", "1"), null);
        assertThat(allowed(MEDIATOR, taken, givenBack)).isFalse();
        ChangedRow claimed = new ChangedRow("mediation_case", 2, Map.of("id", "2", "registered_by", "2"), Map.of("id", "2", "registered_by", "1"));
        database.write(ACT, null, handle -> handle.execute("update mediation_case set registered_by = 1 where id = 2"));
        assertThat(allowed(WORKER, claimed)).isFalse();
        database.write(ACT, null, handle -> handle.execute("update case_mediator set mediator_id = 2 where id = 1"));
        assertThat(allowed(MEDIATOR, changed("case_mediator", Map.of("id", "1", "case_id", "1", "mediator_id", "1"),
                Map.of("id", "1", "case_id", "1", "mediator_id", "2")))).isTrue();
        assertThat(allowed(MEDIATOR, added("case_party", 1, Map.of("id", "1", "case_id", "1")))).isFalse();
    }

    @Test
    void aNewCaseBelongsToWhoRegistersIt() {
        ChangedRow party = added("case_party", 1, Map.of("id", "1", "case_id", "3"));
        database.write(ACT, null, handle -> handle.execute("""
                insert into mediation_case (number, registered_on, dispute_type, case_source, state, registered_by)
                values ('案3', date '2026-01-02', 'NEIGHBOUR', 'APPLICATION', 'REGISTERED', 1)"""));
        ChangedRow fresh = added("mediation_case", 3, Map.of("id", "3", "registered_by", "1"));
        assertThat(allowed(WORKER, fresh, party)).isTrue();
        assertThat(allowed(MEDIATOR, fresh, party)).isFalse();
    }

    @Test
    void aMaskIsNeverWrittenInTheValuesPlace() {
        assertThat(allowed(MEDIATOR, changed("contact", Map.of("person_id", "1", "number", "13800001111"), Map.of("person_id", "1", "number", "138****1111"))))
                .isFalse();
        assertThat(allowed(MEDIATOR, changed("contact", Map.of("person_id", "1", "number", "13800001111"), Map.of("person_id", "1", "number", "13800002222"))))
                .isTrue();
        assertThat(allowed(LEADER, changed("visit", Map.of("elder_id", "1", "note", "血压高"), Map.of("elder_id", "1", "note", "")))).isFalse();
        assertThat(allowed(WORKER, changed("visit", Map.of("elder_id", "1", "note", "血压高"), Map.of("elder_id", "1", "note", "")))).isTrue();
    }

    @Test
    void theRefusalIsASentenceForTheUser() {
        ChangedRow other = added("hazard", 1, Map.of("entrance_id", "2"));
        assertThatThrownBy(() -> database.write(ACT, null, handle -> {
            AccessCheck.check(handle, LEADER, List.of(other));
            return null;
        })).isInstanceOfSatisfying(UserMessageException.class, refused -> assertThat(refused.key()).isEqualTo("access.outside"));
        assertThat(allowed(new Access(7L, "审计", Role.AUDITOR.rights(), null, null), added("hazard", 1, Map.of("entrance_id", "1")))).isFalse();
    }
}
