package org.jielin.imports;

import java.util.List;

/**
 * What may be stored once a person has accepted it. Nothing of it is done before.
 *
 * @param choices at least one, the likeliest first
 * @param safe whether it may be accepted together with all others of its kind; otherwise only one by one
 */
public record Mend(List<Choice> choices, boolean safe) {

    /**
     * One way of mending.
     *
     * @param value what is stored (a number, a date) or done ({@code MOVE}); what {@link Decisions} keep
     * @param text what accepting it means, in words
     */
    public record Choice(String value, String text) {
    }

    /** The likeliest. */
    public Choice first() {
        return choices.getFirst();
    }

    boolean offers(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
