package org.jielin.mediation;

import java.util.List;
import org.jielin.common.db.Database;
import org.jielin.common.history.DeletedRecord;
import org.jielin.common.history.DeletedRecords;

/** Cases that were deleted. */
public final class DeletedCases implements DeletedRecords {

    private final Database database;
    private final MediationService mediation;

    public DeletedCases(Database database, MediationService mediation) {
        this.database = database;
        this.mediation = mediation;
    }

    @Override
    public String table() {
        return "mediation_case";
    }

    @Override
    public List<DeletedRecord> list(int limit) {
        return database.reader(CaseDao.class).deleted(limit);
    }

    @Override
    public void restore(long id) {
        mediation.restore(database.reader(CaseDao.class).find(id));
    }
}
