package org.jielin.common.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jielin.common.text.UserMessageException;
import org.junit.jupiter.api.Test;

class HistoryTest extends DaoTest {

    interface EstateDao {
        @SqlUpdate("insert into estate (name) values (:name)")
        @GetGeneratedKeys("id")
        long insert(@Bind("name") String name);

        @SqlUpdate("update estate set name = :name where id = :id")
        void rename(@Bind("id") long id, @Bind("name") String name);

        @SqlUpdate("delete from estate where id = :id")
        void delete(@Bind("id") long id);

        @SqlUpdate("insert into entrance (estate_id, label, sort_number) values (:estate, '1号', 10)")
        void insertEntrance(@Bind("estate") long estate);

        @SqlQuery("select name from estate order by id")
        List<String> names();
    }

    private static final Act ACT = new Act("office.test", "测试");

    @Test
    void undoesInsertUpdateAndDelete() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).rename(id, "安澜花园");
            return null;
        });
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).delete(id);
            return null;
        });
        EstateDao estates = database.reader(EstateDao.class);

        history.undo(history.steps(1).getFirst().id());
        assertThat(estates.names()).containsExactly("安澜花园");
        history.undo(2);
        assertThat(estates.names()).containsExactly("金柳苑");
        history.undo(1);
        assertThat(estates.names()).isEmpty();
        assertThat(history.steps(10)).hasSize(6).filteredOn(History.StepRow::undone).hasSize(3);
    }

    @Test
    void undoRefusesWhatWasTouchedSince() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(new Act("office.rename", "改名"), daos -> {
            daos.get(EstateDao.class).rename(id, "安澜花园");
            return null;
        });
        assertThatThrownBy(() -> history.undo(1)).isInstanceOf(UserMessageException.class).hasMessageContaining("改名");
        assertThat(database.reader(EstateDao.class).names()).containsExactly("安澜花园");
    }

    @Test
    void undoRefusesWhatLaterRowsUse() {
        History history = new History(database);
        long id = database.write(ACT, daos -> daos.get(EstateDao.class).insert("金柳苑"));
        database.write(ACT, daos -> {
            daos.get(EstateDao.class).insertEntrance(id);
            return null;
        });
        assertThatThrownBy(() -> history.undo(1)).isInstanceOf(UserMessageException.class);
        assertThat(database.reader(EstateDao.class).names()).containsExactly("金柳苑");
    }

    @Test
    void aFailedActLeavesNothing() {
        assertThatThrownBy(() -> database.write(ACT, daos -> {
            daos.get(EstateDao.class).insert("金柳苑");
            daos.get(EstateDao.class).insert("金柳苑");
            return null;
        })).isInstanceOf(DataFailure.class).satisfies(e -> assertThat(((DataFailure) e).brokeIntegrity()).isTrue());
        assertThat(database.reader(EstateDao.class).names()).isEmpty();
        assertThat(new History(database).steps(10)).isEmpty();
    }

    @Test
    void everyTableOfTheOfficeRecordsItsChanges() {
        List<String> recorded = database.reader(CatalogueDao.class).triggered();
        assertThat(recorded).isEqualTo(database.reader(CatalogueDao.class).tables()).contains("person", "visit", "mediation_case", "lift_ballot", "import_run");
    }

    interface CatalogueDao {
        @SqlQuery("""
                select distinct lower(event_object_table) from information_schema.triggers
                where trigger_schema = current_schema order by 1""")
        List<String> triggered();

        @SqlQuery("""
                select lower(table_name) from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE'
                  and lower(table_name) not in ('step', 'change', 'table_digest', 'flyway_schema_history') order by 1""")
        List<String> tables();
    }

    @Test
    void noTableCanBeWrittenOutsideAStep() {
        EstateDao estates = database.reader(EstateDao.class);
        assertThatThrownBy(() -> estates.insert("金柳苑")).isInstanceOf(DataFailure.class);
        assertThat(estates.names()).isEmpty();
    }
}
