package org.jielin.common.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.text.SafeTrace;
import org.jielin.common.text.UserMessageException;

/** An open H2 file with what stands beside it: the seal of its last closing and the note of who holds it. */
final class EmbeddedFile {

    private final OfficeFile office;
    private final DataSource source;
    private final OfficeSeal seal;
    private final OfficeHolder holder;
    private final boolean intact;

    private EmbeddedFile(OfficeFile office, DataSource source, OfficeSeal seal, OfficeHolder holder, boolean intact) {
        this.office = office;
        this.source = source;
        this.seal = seal;
        this.holder = holder;
        this.intact = intact;
    }

    static EmbeddedFile open(OfficeFile office, OfficeKey key, LocalDateTime now) {
        if (!office.exists()) {
            throw new UserMessageException("office.open.missing", office.folder());
        }
        OfficePlace.check(office.folder());
        OfficePlace.needRoom(office.folder(), 0);
        OfficeSeal seal = new OfficeSeal(office, key);
        EmbeddedFile file = new EmbeddedFile(office, office.source(key, false), seal, new OfficeHolder(office), seal.intact());
        file.begin(now, false);
        return file;
    }

    /** @param schema the version to bring the new file to; null for the latest */
    static EmbeddedFile create(OfficeFile office, OfficeKey key, String schema, LocalDateTime now) {
        OfficePlace.check(office.folder());
        EmbeddedFile file = new EmbeddedFile(office, office.source(key, true), new OfficeSeal(office, key), new OfficeHolder(office), true);
        try {
            Schema.migrate(file.source, schema);
        } catch (RuntimeException e) {
            file.abandon();
            throw file.refusal(e);
        }
        file.begin(now, true);
        return file;
    }

    /** From here on the file is only as good as its rows: a program that ends without closing leaves no seal. */
    private void begin(LocalDateTime now, boolean fresh) {
        try {
            Schema schema = Schema.of(source);
            if (schema.newer()) {
                throw new UserMessageException("office.open.newer", office.folder());
            }
            if (schema.outdated() && !fresh) {
                throw new OutdatedSchemaException(schema.current());
            }
            seal.takeOff();
            holder.write(now);
        } catch (IOException e) {
            abandon();
            throw new UserMessageException("office.open.readOnly", office.folder());
        } catch (FlywayException e) {
            throw refusal(e);
        } catch (UserMessageException | OutdatedSchemaException e) {
            abandon();
            throw e;
        }
    }

    DataSource source() {
        return source;
    }

    boolean wasIntact() {
        return intact;
    }

    /** What to tell when the file could not be opened or brought up to date. */
    RuntimeException refusal(RuntimeException failure) {
        if (failure instanceof UserMessageException) {
            return failure;
        }
        return refusal(office, failure);
    }

    static RuntimeException refusal(OfficeFile office, RuntimeException failure) {
        return locked(failure) ? new UserMessageException("office.open.locked", office.folder(), new OfficeHolder(office).read())
                : new UserMessageException("office.open.damaged", office.folder());
    }

    private static boolean locked(Throwable throwable) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /** Closes without a seal, so that the file is checked when it is opened again. */
    void abandon() {
        try {
            execute(source, "shutdown immediately");
        } catch (SQLException alreadyClosed) {
            return;
        }
    }

    void close() {
        shutDown(source);
        try {
            seal.put();
            holder.remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes out what is open and lets go of the file. */
    static void shutDown(DataSource source) {
        try {
            execute(source, "shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException("not closed", SafeTrace.of(e));
        }
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
