package org.jielin.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jielin.common.crypto.DamagedException;

/**
 * Makes guessing slow: each failed login lengthens the wait before the next, in the file {@code office.attempts}, so that a
 * restart doesn't help. Names stand in it as hashes only.
 */
public final class LoginThrottle {

    /**
     * Our own choice; no rule names numbers. Two slips of the finger cost nothing, then 1, 2, 4 ... 64 seconds, and from the
     * tenth failure on a quarter of an hour each.
     */
    private static final int FREE_FAILURES = 2;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int LOCKING_FAILURES = 10;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private static final String NAME = "office.attempts";

    private final Path file;
    private final Clock clock;

    public LoginThrottle(Path folder, Clock clock) {
        this.file = folder.resolve(NAME);
        this.clock = clock;
    }

    /**
     * How long this login must still wait. A failure later than now means that the clock was moved back: it then counts as
     * just happened.
     */
    public Duration wait(String login) {
        Attempts attempts = read();
        Failures failures = attempts.of(id(login));
        Instant now = clock.instant();
        if (Instant.ofEpochMilli(failures.last()).isAfter(now)) {
            write(attempts.with(id(login), new Failures(failures.count(), now.toEpochMilli())));
            return full(failures.count());
        }
        Duration left = full(failures.count()).minus(Duration.between(Instant.ofEpochMilli(failures.last()), now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration full(int failures) {
        if (failures >= LOCKING_FAILURES) {
            return LOCK;
        }
        return failures <= FREE_FAILURES ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << failures - FREE_FAILURES - 1);
    }

    public void failed(String login) {
        Attempts attempts = read();
        int count = Math.min(attempts.of(id(login)).count(), Integer.MAX_VALUE - 1) + 1;
        write(attempts.with(id(login), new Failures(count, clock.millis())));
    }

    /** Forgets the failures and returns how many there were since the last success. */
    public int succeeded(String login) {
        Attempts attempts = read();
        int count = attempts.of(id(login)).count();
        if (count > 0) {
            write(attempts.with(id(login), Failures.NONE));
        }
        return count;
    }

    private static String id(String login) {
        return Login.hash("attempts", Login.parse(login).map(Login::name).orElse(""));
    }

    /** A file that can't be read counts as ten failures of everyone at the time it was last changed. */
    private Attempts read() {
        try {
            return Files.exists(file) ? CheckedJson.as(Attempts.class, CheckedJson.read(SmallFile.read(file)))
                    : new Attempts(Map.of(), Failures.NONE);
        } catch (DamagedException | IOException e) {
            return new Attempts(Map.of(), new Failures(LOCKING_FAILURES, changed().toMillis()));
        }
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(clock.instant());
        }
    }

    private void write(Attempts attempts) {
        SmallFile.replace(file, CheckedJson.write(attempts));
    }

    /**
     * @param count since the last success
     * @param last in milliseconds since 1970
     */
    private record Failures(int count, long last) {

        static final Failures NONE = new Failures(0, 0);

        Failures {
            if (count < 0) {
                throw new IllegalArgumentException("no count");
            }
        }
    }

    /** @param others what holds for a login that isn't listed */
    private record Attempts(Map<String, Failures> logins, Failures others) {

        Attempts {
            if (others == null) {
                throw new IllegalArgumentException("incomplete");
            }
            logins = Map.copyOf(logins);
        }

        Failures of(String id) {
            return logins.getOrDefault(id, others);
        }

        Attempts with(String id, Failures failures) {
            Map<String, Failures> changed = new TreeMap<>(logins);
            changed.put(id, failures);
            changed.values().removeIf(others::equals);
            return new Attempts(changed, others);
        }
    }
}
