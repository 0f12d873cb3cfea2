package org.jielin.office;

import java.nio.file.Path;
import java.util.Map;
import org.jielin.common.crypto.OfficeKey;
import org.jielin.common.db.AuditKind;
import org.jielin.common.db.Database;

/**
 * An open office, as the account that opened it sees it.
 *
 * @param key what the file is sealed with: for backups and for letting others in. On a server it only keys the digests and
 *        hashes of the audit: it lies beside them and so protects against accidents, not against the server's administrator.
 * @param login of the account that opened it; empty for the recovery code
 */
public record Office(Path folder, String name, Database database, OfficeKey key, String login) implements AutoCloseable {

    /** Closes the office and tells the audit that the account has left. */
    public void leave() {
        database.note(AuditKind.LOGOUT, Map.of());
        close();
    }

    /** Whether the data lies on a server; the folder then holds only its address. */
    public boolean onServer() {
        return database.onServer();
    }

    @Override
    public void close() {
        database.close();
    }
}
