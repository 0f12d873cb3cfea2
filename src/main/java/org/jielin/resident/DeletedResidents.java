package org.jielin.resident;

import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.history.DeletedRecords;

/** Residents that were deleted. */
public final class DeletedResidents implements DeletedRecords {

    private final Database database;
    private final ResidentRegister register;

    public DeletedResidents(Database database, ResidentRegister register) {
        this.database = database;
        this.register = register;
    }

    @Override
    public String table() {
        return "person";
    }

    @Override
    public List<DeletedRecord> list(int limit) {
        return database.reader(PersonDao.class).deleted(limit);
    }

    @Override
    public void restore(long id) {
        register.restore(database.reader(PersonDao.class).find(id));
    }
}
