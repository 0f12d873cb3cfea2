package org.jielin.common.db;

import java.math.BigInteger;

/**
 * What a table holds, in one number: the sum of its rows' keyed hashes. A row lost, added or altered changes it; the
 * order of rows does not.
 *
 * @param sum modulo 2^256
 */
record TableDigest(long rows, BigInteger sum) {

    static final TableDigest EMPTY = new TableDigest(0, BigInteger.ZERO);
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    TableDigest plus(byte[] rowHash) {
        return new TableDigest(rows + 1, sum.add(new BigInteger(1, rowHash)).mod(LIMIT));
    }

    TableDigest minus(byte[] rowHash) {
        return new TableDigest(rows - 1, sum.subtract(new BigInteger(1, rowHash)).mod(LIMIT));
    }

    /** @param change what rows that came and went amount to: their number may be negative */
    TableDigest plus(TableDigest change) {
        return new TableDigest(rows + change.rows, sum.add(change.sum).mod(LIMIT));
    }

    String hex() {
        return "%064x".formatted(sum);
    }

    static TableDigest of(long rows, String hex) {
        return new TableDigest(rows, new BigInteger(hex, 16));
    }
}
