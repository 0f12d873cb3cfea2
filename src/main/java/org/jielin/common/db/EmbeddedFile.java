package org.jielin.common.db;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.JdbiException;
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
    private boolean trusted;

    private EmbeddedFile(OfficeFile office, DataSource source, OfficeSeal seal, OfficeHolder holder, boolean intact) {
        this.office = office;
        this.source = source;
        this.seal = seal;
        this.holder = holder;
        this.intact = intact;
        this.trusted = intact;
    }

    static EmbeddedFile open(OfficeFile office, OfficeKey key, LocalDateTime now) {
        if (!office.exists()) {
            throw new UserMessageException("office.open.missing", office.folder());
        }
        OfficePlace.check(office.folder());
        OfficePlace.needRoom(office.folder(), 0);
        OfficeSeal seal = new OfficeSeal(office, key);
        OfficeHolder holder = new OfficeHolder(office);
        if (!office.held()) {
            holder.remove();
        }
        EmbeddedFile file = new EmbeddedFile(office, office.source(key, false), seal, holder, seal.intact());
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
            UserMessageException refusal = refusal(office, e);
            abandon();
            throw refusal;
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

    /** Its rows have been checked and found good, so that it may be sealed again. */
    void trust() {
        trusted = true;
    }

    /** What to tell when the file could not be opened or brought up to date. */
    RuntimeException refusal(RuntimeException failure) {
        if (failure instanceof UserMessageException) {
            return failure;
        }
        return refusal(office, failure);
    }

    /** H2 that failed on a damaged file keeps its lock: a lock without a note is nobody's. */
    static UserMessageException refusal(OfficeFile office, RuntimeException failure) {
        Optional<String> holder = new OfficeHolder(office).read();
        if (DataFailure.notWritten(failure)) {
            return new UserMessageException("office.disk.failed");
        }
        return locked(failure) && holder.isPresent() ? new UserMessageException("office.open.locked", office.folder(), holder.get())
                : new UserMessageException("office.open.damaged", office.folder());
    }

    private static boolean locked(Throwable failure) {
        return DataFailure.causes(failure).stream().anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1);
    }

    /** Closes without a seal, so that the file is checked when it is opened again. */
    void abandon() {
        trusted = false;
        try {
            execute(source, "shutdown immediately");
        } catch (SQLException alreadyClosed) {
            return;
        }
    }

    /** An entry that the audit had when the file was closed last. */
    AuditHead sealed() {
        return seal.head();
    }

    /** Closes and seals the file; one that was not intact and has not been checked stays without a seal. */
    void close() {
        try {
            AuditHead head = Database.jdbi(source).withHandle(AuditTrail::head);
            execute(source, "shutdown");
            if (trusted) {
                seal.put(head);
            }
        } catch (JdbiException | SQLException | IOException e) {
            abandon();
            throw new UserMessageException("office.close.failed", office.folder());
        } finally {
            holder.remove();
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
