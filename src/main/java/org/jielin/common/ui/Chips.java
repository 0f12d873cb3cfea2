package org.jielin.common.ui;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/**
 * The chips above a list, each with the filter that it stands for.
 *
 * @param <F> the list's filter
 */
public final class Chips<F> {

    private final ToggleGroup group;

    /** @param onChosen called with a chip's filter when the user or {@link #mark} chooses it */
    @SuppressWarnings("unchecked")
    public Chips(ToggleGroup group, Consumer<F> onChosen) {
        this.group = group;
        group.selectedToggleProperty().addListener((observed, before, chosen) -> {
            if (chosen != null) {
                onChosen.accept((F) chosen.getUserData());
            }
        });
    }

    public Chips<F> chip(ToggleButton button, F filter) {
        button.setUserData(filter);
        return this;
    }

    /** Marks the chip that stands for a filter; none when no chip does. */
    public void mark(F filter) {
        group.selectToggle(null);
        group.getToggles().stream().filter(toggle -> filter.equals(toggle.getUserData())).findFirst().ifPresent(group::selectToggle);
    }
}
