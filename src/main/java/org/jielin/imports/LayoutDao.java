package org.jielin.imports;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The layouts that the office has imported. */
public interface LayoutDao {

    @SqlQuery("""
            select l.id, l.fingerprint, l.kind, l.estate, l.headers, l.header_shift, l.mapping, l.remembered_by, l.remembered_at
            from <import_layout> l where l.fingerprint = :fingerprint""")
    Optional<Layout> find(@Bind("fingerprint") String fingerprint);

    @SqlUpdate("""
            insert into import_layout (fingerprint, kind, estate, headers, header_shift, mapping, remembered_by, remembered_at)
            values (:fingerprint, :kind, :estate, :headers, :headerShift, :mapping, :rememberedBy, :rememberedAt)""")
    void insert(@BindMethods Layout layout);

    @SqlUpdate("""
            update import_layout set kind = :kind, estate = :estate, headers = :headers, header_shift = :headerShift, mapping = :mapping,
                   remembered_by = :rememberedBy, remembered_at = :rememberedAt
            where fingerprint = :fingerprint""")
    int update(@BindMethods Layout layout);

    @SqlUpdate("delete from import_layout where fingerprint = :fingerprint")
    void delete(@Bind("fingerprint") String fingerprint);
}
