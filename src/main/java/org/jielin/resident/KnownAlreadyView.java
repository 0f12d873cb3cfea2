package org.jielin.resident;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jielin.common.text.Messages;

/** A quiet line in the form: who this may be on record, each a link to that person. Not there while there is nobody. */
public final class KnownAlreadyView extends FlowPane {

    public KnownAlreadyView() {
        super(8, 0);
        getStyleClass().add("known-already");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<KnownAlready.Likeness> people, LongConsumer onOpen) {
        getChildren().setAll(new Label(Messages.text("resident.knownAlready")));
        for (KnownAlready.Likeness known : people) {
            Hyperlink link = new Hyperlink(Messages.text("resident.knownAlready.one", known.who(), known.reason()));
            link.setId("known" + known.person());
            link.setOnAction(event -> onOpen.accept(known.person()));
            getChildren().add(link);
        }
        setVisible(!people.isEmpty());
    }
}
