package org.jielin.office;

import java.nio.file.Path;
import java.time.Clock;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.Access;
import org.jielin.common.db.Act;
import org.jielin.common.db.Database;
import org.jielin.common.db.OfficeFile;
import org.jielin.common.text.Messages;
import org.jielin.common.text.UserMessageException;

/** Makes and opens offices. Accounts and the file's key find their place here. */
public final class Offices {

    private final Clock clock;

    public Offices(Clock clock) {
        this.clock = clock;
    }

    /**
     * Opens the office in a folder.
     *
     * @throws UserMessageException when there is none, it is held by another program, or it can't be read
     */
    public Office open(Path folder) {
        Database database = Database.open(new OfficeFile(folder), OfficeKey.of(new byte[32]), clock, Access.full(Messages.text("shell.user")));
        String name = database.reader(OfficeSettingDao.class).find(OfficeSettingDao.NAME).orElse("");
        return new Office(folder, name, database);
    }

    /**
     * Makes a new office.
     *
     * @throws UserMessageException when the name is empty, the folder holds an office or can't be written
     */
    public Office create(Path folder, String name) {
        if (name.isBlank()) {
            throw new UserMessageException("welcome.create.name.missing");
        }
        Database database = Database.create(new OfficeFile(folder), OfficeKey.of(new byte[32]), clock, Access.full(Messages.text("shell.user")));
        database.write(Act.of("office.create", name.strip()), daos -> {
            daos.get(OfficeSettingDao.class).set(OfficeSettingDao.NAME, name.strip());
            return null;
        });
        return new Office(folder, name.strip(), database);
    }

    /** An open office. */
    public record Office(Path folder, String name, Database database) implements AutoCloseable {

        @Override
        public void close() {
            database.close();
        }
    }
}
