package org.jielin.resident;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** People's numbers and the people to call for them. */
public interface ContactDao {

    String INSERT = """
            insert into contact (person_id, kind, number, name, relation, call_order, guardian)
            values (:personId, :kind, :number, :name, :relation, :callOrder, :guardian)""";

    @SqlUpdate(INSERT)
    @GetGeneratedKeys("id")
    long insert(@BindMethods Contact contact);

    @SqlBatch(INSERT)
    void insertAll(@BindMethods List<Contact> contacts);

    @SqlUpdate("""
            update contact set kind = :kind, number = :number, name = :name, relation = :relation, call_order = :callOrder,
                   guardian = :guardian
            where id = :id""")
    void update(@BindMethods Contact contact);

    @SqlUpdate("update contact set call_order = :order where id = :id")
    void order(@Bind("id") long id, @Bind("order") int order);

    @SqlUpdate("delete from contact where id = :id")
    void delete(@Bind("id") long id);

    @SqlQuery("""
            select id, person_id, kind, number, name, relation, call_order, guardian from <contact> c
            where person_id = :person order by case when kind = 'EMERGENCY' then 1 else 0 end, call_order, id""")
    List<Contact> of(@Bind("person") long person);

    @SqlQuery("select id, person_id, kind, number, name, relation, call_order, guardian from <contact> c order by id")
    List<Contact> all();
}
