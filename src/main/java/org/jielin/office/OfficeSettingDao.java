package org.jielin.office;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The settings that belong to the office and travel with its file. */
public interface OfficeSettingDao {

    /** The office's name as papers carry it. */
    String NAME = "office.name";

    /** Folder of the second place for backups. */
    String SECOND_PLACE = "backup.second";

    /** Minutes without a key or a click after which the screen is locked. */
    String LOCK_MINUTES = "lock.minutes";
    /** Used until the office chooses otherwise; our choice. */
    int USUAL_LOCK_MINUTES = 5;
    int LONGEST_LOCK_MINUTES = 60;

    /** How large a photo or paper may be. */
    String ATTACHMENT_MEGABYTES = "attachment.megabytes";

    @SqlQuery("select content from office_setting where name = :name")
    Optional<String> find(@Bind("name") String name);

    @SqlUpdate("update office_setting set content = :content where name = :name")
    int update(@Bind("name") String name, @Bind("content") String content);

    @SqlUpdate("insert into office_setting (name, content) values (:name, :content)")
    void insert(@Bind("name") String name, @Bind("content") String content);

    /** After how many minutes the screen is locked: from 1 to an hour, whatever was written. */
    default int lockMinutes() {
        return find(LOCK_MINUTES).filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt)
                .map(minutes -> Math.clamp(minutes, 1, LONGEST_LOCK_MINUTES)).orElse(USUAL_LOCK_MINUTES);
    }

    /** Sets a setting, whether it was set before or not; part of the caller's step. */
    default void set(String name, String content) {
        if (update(name, content) == 0) {
            insert(name, content);
        }
    }
}
