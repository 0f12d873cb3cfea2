package org.jielin.common.db;

import java.sql.SQLException;
import java.util.Set;
import org.jielin.common.text.UserMessageException;

/** What to tell when a server can't be reached or refuses, by the SQL state: the driver's own words quote names and places. */
final class ServerFailure {

    /** No connection, broken off, or shut down by the administrator. */
    private static final Set<String> LOST = Set.of("08001", "08003", "08006", "57P01", "57P02", "57P03");

    private ServerFailure() {
    }

    static UserMessageException of(ServerAddress address, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return new UserMessageException("office.server.password", address.user());
        }
        return switch (state) {
            case "3D000" -> new UserMessageException("office.server.missing", address.database(), address.schema());
            // the driver says so when it has no password to send and when the server speaks no TLS
            case "08004" -> new UserMessageException("office.server.rejected", address.host());
            case "08006" -> new UserMessageException(address.loopback() ? "office.server.unreachable" : "office.server.certificate", address.host());
            default -> new UserMessageException("office.server.unreachable", address.host());
        };
    }

    /** Whether a connection that had worked is gone. */
    static boolean lost(Throwable failure) {
        return failure instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState());
    }
}
