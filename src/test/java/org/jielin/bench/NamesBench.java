package org.jielin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A misspelt name would measure nothing and look like success. */
@Tag(Bench.TAG)
class NamesBench {

    @Test
    void whatWasAskedForIsKnown() {
        assertThat(Bench.CHOSEN).as("-Dbench= takes one or more of %s with commas between", new TreeSet<>(Bench.NAMES)).isSubsetOf(Bench.NAMES);
    }
}
