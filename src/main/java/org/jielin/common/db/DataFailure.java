package org.jielin.common.db;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jielin.common.text.UserMessageException;

/** The database refused. Keeps the SQL state and the place, never the statement or its values. */
public final class DataFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String INTEGRITY = "23";
    private static final String VALUE = "22";
    private static final Set<Integer> DISK = Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_IS_READ_ONLY);

    private final String state;

    private DataFailure(Throwable original) {
        super("SQL state " + state(original), null);
        this.state = state(original);
        setStackTrace(original.getStackTrace());
    }

    /** What to tell of a refusal: a sentence when it was the disk's or the way to the server's, otherwise a failure without the values it quoted. */
    static RuntimeException of(RuntimeException original) {
        List<Throwable> causes = causes(original);
        if (causes.stream().anyMatch(ServerFailure::lost)) {
            return new UserMessageException("office.server.lost");
        }
        return causes.stream().anyMatch(DataFailure::disk) ? new UserMessageException("office.disk.failed") : new DataFailure(original);
    }

    private static boolean disk(Throwable cause) {
        return cause instanceof IOException || cause instanceof MVStoreException || cause instanceof SQLException sql && DISK.contains(sql.getErrorCode());
    }

    /** Whether the disk took no more; a file that can't be read may be damaged as well. */
    static boolean notWritten(Throwable throwable) {
        return causes(throwable).stream().anyMatch(cause -> cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
    }

    /** A failure and all that led to it. A batch does not name what stopped it as its cause: that is chained to it as the next exception. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException chain) {
                chain.forEach(causes::add);
                return causes;
            }
            causes.add(t);
        }
        return causes;
    }

    /** Whether a unique, foreign key or not-null rule was broken. */
    public boolean brokeIntegrity() {
        return state.startsWith(INTEGRITY);
    }

    /** Whether a value does not fit into its column: a text that is too long, a number that is too large. */
    public static boolean valueTooLarge(RuntimeException failure) {
        return state(failure).startsWith(VALUE);
    }

    private static String state(Throwable throwable) {
        return causes(throwable).stream().filter(cause -> cause instanceof SQLException sql && sql.getSQLState() != null).findFirst()
                .map(cause -> ((SQLException) cause).getSQLState()).orElse("?????");
    }
}
