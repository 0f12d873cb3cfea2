package org.jielin.common.db;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jielin.common.crypto.OfficeKey;

/** A file with the cipher and the way to the disk of an office's, and none of its rules: what the office's speed is measured against. */
public final class RawOffice implements AutoCloseable {

    private final DataSource source;
    private final Jdbi jdbi;

    /** A file with nothing in it. */
    public RawOffice(Path folder, OfficeKey key) {
        source = new OfficeFile(folder, "raw").source(key, true);
        jdbi = Database.jdbi(source);
    }

    /** Makes the office's own tables with their indexes, without what records and refuses changes. */
    public RawOffice withTables() {
        Schema.migrate(source, null);
        return this;
    }

    /** One transaction, on the disk when this returns. */
    public <X extends Exception> void write(HandleConsumer<X> work) throws X {
        try (Handle handle = jdbi.open()) {
            handle.useTransaction(work);
            H2Store.force(handle);
        }
    }

    /** Reads with a connection of its own. */
    public <X extends Exception> void read(HandleConsumer<X> work) throws X {
        jdbi.useHandle(work);
    }

    @Override
    public void close() {
        EmbeddedFile.shutDown(source);
    }
}
