package org.jielin.lift;

/** An entrance whose owners are asked about a lift. */
public record ProjectRow(long id, long entranceId, String estate, String entrance) {
}
