package org.jielin.common.db;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** The database refused. Keeps the SQL state and the place, never the statement or its values. */
public final class DataFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String INTEGRITY = "23";

    private final String state;

    DataFailure(JdbiException original) {
        super("SQL state " + state(original), null);
        this.state = state(original);
        setStackTrace(original.getStackTrace());
    }

    /** Whether a unique, foreign key or not-null rule was broken. */
    public boolean brokeIntegrity() {
        return state.startsWith(INTEGRITY);
    }

    private static String state(Throwable throwable) {
        for (Throwable t = throwable; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "?????";
    }
}
