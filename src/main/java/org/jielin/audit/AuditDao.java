package org.jielin.audit;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jielin.common.db.AuditEntry;

/** Reads the audit; only steps and notes write it. */
public interface AuditDao {

    String WHERE = """
             from <audit_entry> a
            where (cast(:kind as varchar) is null or a.kind = :kind)
              and (cast(:actor as varchar) is null or a.actor = :actor)
              and (:text = '' or a.body like :pattern)
              and (cast(:from as date) is null or a.noted_at >= :from) and (cast(:until as date) is null or a.noted_at < :until)
            """;

    /** The newest first. */
    @SqlQuery("select a.id, a.noted_at, a.actor, a.account_id, a.kind, a.step_id, a.body, a.hash" + WHERE + "order by a.id desc limit :limit")
    List<AuditEntry> entries(@BindMethods AuditFilter filter, @Bind("limit") int limit);

    @SqlQuery("select count(*)" + WHERE)
    int count(@BindMethods AuditFilter filter);

    @SqlQuery("select distinct a.actor from <audit_entry> a order by a.actor")
    List<String> actors();
}
