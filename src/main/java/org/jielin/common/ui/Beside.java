package org.jielin.common.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets another processor compute something while this thread does what only it can do, such as talking to the database. */
public final class Beside {

    private Beside() {
    }

    /**
     * Begins to compute at once.
     *
     * @param work reads what nobody changes meanwhile, and touches neither database nor screen
     * @return waits for the result; what the work threw comes as the cause of a {@code CompletionException}
     */
    public static <T> Supplier<T> compute(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work)::join;
    }
}
