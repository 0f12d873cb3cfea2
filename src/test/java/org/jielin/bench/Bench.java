package org.jielin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the program against the barest way to do the same, in the same run and in turns. In full with
 * {@code -Pbench}, which {@code -Dbench=} narrows to some of {@link #NAMES}; in every other build once and small, to see
 * that the measuring still works, and then no gate is asked of it.
 */
final class Bench {

    /** The tag of all measurements. */
    static final String TAG = "bench";
    static final Set<String> NAMES = Set.of("all", "registry", "import", "record", "search");
    static final List<String> CHOSEN = Arrays.stream(System.getProperty("jielin.bench", "").split(",")).map(String::strip)
            .filter(name -> !name.isEmpty()).toList();
    private static final boolean FULL = !CHOSEN.isEmpty();
    private static final Path RESULTS = Path.of("target", "bench.txt");

    static {
        try {
            Files.deleteIfExists(RESULTS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Bench() {
    }

    /** Something done once, which may throw what it likes. */
    interface Work {

        void run() throws Exception;
    }

    /** One of those who are compared: prepares what it needs, and says how long the rest took. */
    interface Contestant {

        /** @return nanoseconds, of {@link Bench#time} */
        long round(int number) throws Exception;
    }

    /** How large or how often: small in every build, whole with the profile. */
    static int size(int small, int whole) {
        return FULL ? whole : small;
    }

    static long time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Lets the contestants take turns, in the other order every second time. The rounds to get warm don't count. */
    static List<Times> compare(int warmUp, int rounds, Contestant... contestants) throws Exception {
        List<Contestant> order = new ArrayList<>(List.of(contestants));
        List<List<Long>> nanos = Arrays.stream(contestants).map(each -> (List<Long>) new ArrayList<Long>()).toList();
        for (int round = -warmUp; round < rounds; round++) {
            for (Contestant each : order) {
                long taken = each.round(round + warmUp);
                if (round >= 0) {
                    nanos.get(List.of(contestants).indexOf(each)).add(taken);
                }
            }
            Collections.reverse(order);
        }
        return nanos.stream().map(Times::of).toList();
    }

    /** Prints one measurement as a line; in a full run one that is over its limit fails. */
    static void tell(String what, Times ours, String rivalName, Times rival, String gate, double figure, double limit) {
        boolean passed = figure <= limit;
        String line = String.format(Locale.ROOT, "%-34s ours %s   %s %s   ratio %.2f   gate %s: %.1f of %.1f   %s", what, ours, rivalName, rival,
                ours.median() / rival.median(), gate, figure, limit, passed ? "PASS" : FULL ? "FAIL" : "(small run)");
        System.out.println(line);
        try {
            Files.writeString(RESULTS, line + System.lineSeparator(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(passed || !FULL).as(line).isTrue();
    }

    /** A gate on the ratio of the medians. */
    static void ratio(String what, Times ours, String rivalName, Times rival, double most) {
        tell(what, ours, rivalName, rival, "ratio", ours.median() / rival.median(), most);
    }

    /** In milliseconds, sorted. */
    record Times(double[] millis) {

        static Times of(List<Long> nanos) {
            return new Times(nanos.stream().mapToDouble(each -> each / 1e6).sorted().toArray());
        }

        double median() {
            return at(0.5);
        }

        double p95() {
            return at(0.95);
        }

        private double at(double share) {
            return millis[(int) Math.ceil(share * millis.length) - 1];
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f ms (p95 %.2f, n %d)", median(), p95(), millis.length);
        }
    }
}
