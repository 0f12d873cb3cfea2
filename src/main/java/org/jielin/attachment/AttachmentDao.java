package org.jielin.attachment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the office knows of its photos and papers; their bytes are {@link AttachmentFiles}. */
public interface AttachmentDao {

    String SELECT = """
            select a.id, a.person_id, a.unit_id, a.case_id, a.hazard_id, a.visit_id, a.name, a.media_type, a.byte_count, a.digest, a.stored_name,
                   a.seal_key, a.added_at, a.added_by, a.note, a.deleted_at, a.version
            from <attachment> a""";

    /** Those of one record that aren't deleted, the newest last. */
    @SqlQuery(SELECT + """

            where a.deleted_at is null
              and (:kind = 'PERSON' and a.person_id = :id or :kind = 'UNIT' and a.unit_id = :id or :kind = 'CASE' and a.case_id = :id
                or :kind = 'HAZARD' and a.hazard_id = :id or :kind = 'VISIT' and a.visit_id = :id)
            order by a.id""")
    List<Attachment> of(@Bind("kind") AttachedTo.Kind kind, @Bind("id") long id);

    @SqlQuery(SELECT + " where a.id = :id")
    Optional<Attachment> find(@Bind("id") long id);

    /** All, deleted ones included: a step back may need them. */
    @SqlQuery(SELECT + " order by a.id")
    List<Attachment> all();

    @SqlUpdate("""
            insert into attachment (person_id, unit_id, case_id, hazard_id, visit_id, name, media_type, byte_count, digest, stored_name, seal_key,
                                    added_at, added_by, note)
            values (:personId, :unitId, :caseId, :hazardId, :visitId, :name, :mediaType, :byteCount, :digest, :storedName, :sealKey,
                    :addedAt, :addedBy, :note)""")
    @GetGeneratedKeys("id")
    long insert(@BindMethods Attachment attachment);

    @SqlUpdate("update attachment set note = :note, version = version + 1 where id = :id and version = :version")
    int setNote(@Bind("id") long id, @Bind("version") int version, @Bind("note") String note);

    /** Deletes it, or brings it back with null. */
    @SqlUpdate("update attachment set deleted_at = :at, version = version + 1 where id = :id")
    int setDeleted(@Bind("id") long id, @Bind("at") LocalDateTime at);

    /** What a check says an attachment belongs to: who, which flat, case or hazard. */
    @SqlQuery("""
            select coalesce(p.name, e.name || ' ' || n.lane || n.building || n.label || u.room, c.number, h.location, v.planned_on || ' ' || w.name, '')
            from <attachment> a
            left join <person> p on p.id = a.person_id
            left join <unit> u on u.id = a.unit_id left join <entrance> n on n.id = u.entrance_id left join <estate> e on e.id = n.estate_id
            left join <mediation_case> c on c.id = a.case_id
            left join <hazard> h on h.id = a.hazard_id
            left join <visit> v on v.id = a.visit_id left join <person> w on w.id = v.elder_id
            where a.id = :id""")
    String owner(@Bind("id") long id);

    @SqlQuery("select content from office_setting where name = 'attachment.megabytes'")
    Optional<String> megabytes();
}
