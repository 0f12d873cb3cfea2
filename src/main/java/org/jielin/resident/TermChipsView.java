package org.jielin.resident;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jielin.common.text.Messages;
import org.jielin.resident.search.SearchTerms;
import org.jielin.resident.search.SearchTerms.Chip;

/** How the words of a search were understood, each a chip that takes it out; while there are none, how to search. */
public final class TermChipsView extends FlowPane {

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private Consumer<String> removed = others -> {
    };

    public TermChipsView() {
        super(6, 6);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Told what remains of the words when a chip is taken out. */
    void onRemove(Consumer<String> listener) {
        removed = listener;
    }

    /** @param unknown the words of those terms that nobody is meant by */
    void show(SearchTerms terms, List<String> unknown) {
        List<Chip> chips = terms.chips();
        if (chips.isEmpty()) {
            Label hint = new Label(Messages.text("search.hint"));
            hint.getStyleClass().add("hint");
            getChildren().setAll(hint);
        } else {
            getChildren().setAll(chips.stream().map(chip -> chip(chip, unknown.contains(chip.words()))).toList());
        }
    }

    private Node chip(Chip chip, boolean unknown) {
        Button button = new Button(chip.words() + " ×");
        button.getStyleClass().addAll("chip", "term");
        button.setAccessibleText(Messages.text("search.term.remove", chip.words()));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.pseudoClassStateChanged(UNKNOWN, unknown);
        button.setOnAction(event -> removed.accept(chip.others()));
        return button;
    }
}
