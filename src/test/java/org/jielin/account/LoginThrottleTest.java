package org.jielin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginThrottleTest {

    private static final Duration LOCK = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private final Hands clock = new Hands();

    /** Another object each time, as after a restart. */
    private LoginThrottle throttle() {
        return new LoginThrottle(folder, clock);
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            throttle().failed(login);
        }
    }

    private Duration left(String login) {
        return throttle().wait(login);
    }

    @Test
    void waitsDoubleFromTheThirdFailureAndLockFromTheTenth() {
        assertThat(left("wangfang")).isZero();
        long[] seconds = {0, 0, 1, 2, 4, 8, 16, 32, 64, 900, 900, 900};
        for (long expected : seconds) {
            throttle().failed("wangfang");
            assertThat(left("wangfang")).isEqualTo(Duration.ofSeconds(expected));
        }
        assertThat(left("李静")).isZero();
        assertThat(left(" WangFang ")).isEqualTo(LOCK);
    }

    @Test
    void aWaitEndsToTheMillisecond() {
        fail("wangfang", 10);
        clock.move(LOCK.minusMillis(1));
        assertThat(left("wangfang")).isEqualTo(Duration.ofMillis(1));
        clock.move(Duration.ofMillis(1));
        assertThat(left("wangfang")).isZero();
        clock.move(Duration.ofDays(400));
        assertThat(left("wangfang")).isZero();
        throttle().failed("wangfang");
        assertThat(left("wangfang")).isEqualTo(LOCK);
    }

    @Test
    void aSuccessTellsHowManyFailedBeforeAndForgetsThem() {
        assertThat(throttle().succeeded("wangfang")).isZero();
        assertThat(folder).isEmptyDirectory();
        fail("wangfang", 4);
        fail("李静", 3);
        assertThat(throttle().succeeded("WANGFANG")).isEqualTo(4);
        assertThat(throttle().succeeded("wangfang")).isZero();
        assertThat(left("wangfang")).isZero();
        assertThat(left("李静")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aClockMovedBackNeitherShortensNorLengthensAWait() {
        fail("wangfang", 9);
        clock.move(Duration.ofSeconds(60));
        clock.move(Duration.ofHours(-5));
        assertThat(left("wangfang")).isEqualTo(Duration.ofSeconds(64));
        clock.move(Duration.ofSeconds(63));
        assertThat(left("wangfang")).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(left("wangfang")).isZero();
        assertThat(throttle().succeeded("wangfang")).isEqualTo(9);
    }

    @Test
    void aClockMovedBackWithinTheWaitShortensNothing() {
        fail("wangfang", 9);
        clock.move(Duration.ofSeconds(60));
        clock.move(Duration.ofSeconds(-30));
        assertThat(left("wangfang")).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(64));
    }

    @Test
    void namesStandInTheFileAsHashesOnly() throws IOException {
        fail("wangfang", 3);
        assertThat(Files.readString(folder.resolve("office.attempts"))).doesNotContain("wangfang").contains("\"count\":3");
    }

    @Test
    void loginsThatAreNoneShareOneCount() {
        fail("", 2);
        fail("王".repeat(61), 1);
        assertThat(left(" ")).isEqualTo(Duration.ofSeconds(1));
    }

    private void damage(String text, Instant changed) throws IOException {
        Path file = folder.resolve("office.attempts");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    @Test
    void aDamagedFileLocksEveryoneForAQuarterOfAnHour() throws IOException {
        fail("wangfang", 1);
        String whole = Files.readString(folder.resolve("office.attempts"));
        for (String text : new String[] {"", "{}", "\u0000", whole.replace("\"count\":1", "\"count\":0"), whole.substring(1),
            CheckedJson.write(Map.of("logins", Map.of())),
            CheckedJson.write(CheckedJson.read(whole).put("others", 5))}) {
            damage(text, clock.instant());
            assertThat(left("wangfang")).as(text).isEqualTo(LOCK);
            assertThat(left("李静")).isEqualTo(LOCK);
            damage(text, clock.instant().minus(LOCK).plusSeconds(1));
            assertThat(left("wangfang")).isEqualTo(Duration.ofSeconds(1));
            damage(text, clock.instant().minus(LOCK));
            assertThat(left("wangfang")).isZero();
        }
    }

    @Test
    void aFailureDoesNotFreeTheOthersFromADamagedFile() throws IOException {
        damage("damaged", clock.instant());
        throttle().failed("wangfang");
        assertThat(left("wangfang")).isEqualTo(LOCK);
        assertThat(left("李静")).isEqualTo(LOCK);
        clock.move(LOCK);
        assertThat(throttle().succeeded("李静")).isEqualTo(10);
        assertThat(throttle().succeeded("李静")).isZero();
        fail("李静", 2);
        assertThat(left("李静")).isZero();
    }

    @Test
    void aDamagedFileOfTomorrowLocksNoLongerThanAnother() throws IOException {
        damage("damaged", clock.instant().plus(Duration.ofDays(1)));
        assertThat(left("wangfang")).isEqualTo(LOCK);
        clock.move(LOCK);
        assertThat(left("wangfang")).isZero();
    }

    /** A clock whose hands the test moves. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-23T01:30:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
