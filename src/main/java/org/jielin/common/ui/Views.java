package org.jielin.common.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Callback;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.text.Messages;

/** Loads a screen by its controller's class: {@code HazardListController} has {@code HazardList.fxml} in the twin folder. */
public final class Views {

    private final Callback<Class<?>, Object> controllers;
    private final Access access;

    public Views(Callback<Class<?>, Object> controllers, Access access) {
        this.controllers = controllers;
        this.access = access;
    }

    public <C> View<C> load(Class<C> controller) {
        String name = controller.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
        URL source = controller.getResource(name);
        if (source == null) {
            throw new IllegalArgumentException("no " + name + " beside " + controller.getName());
        }
        FXMLLoader loader = new FXMLLoader(source, Messages.bundle());
        loader.setControllerFactory(controllers);
        try {
            Parent root = loader.load();
            linkLabels(root);
            loader.getNamespace().values().forEach(this::removeForbidden);
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node that names a {@link Right} as its user data is not there for who hasn't got it, whatever the controller does. */
    private void removeForbidden(Object part) {
        if (part instanceof Node node && node.getUserData() instanceof String right && !access.may(Right.valueOf(right))) {
            ((Pane) node.getParent()).getChildren().remove(node);
        }
    }

    /**
     * In a box of style class {@code field} the label names the input below it; FXML has no forward references. A label of style
     * class {@code preview} takes no room while it has nothing to tell.
     */
    private static void linkLabels(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable();
        if (parent.getStyleClass().contains("field") && children.size() > 1 && children.getFirst() instanceof Label label) {
            label.setLabelFor(children.get(1));
        }
        for (Node child : children) {
            if (child instanceof Label preview && preview.getStyleClass().contains("preview")) {
                preview.visibleProperty().bind(preview.textProperty().isNotEmpty());
                preview.managedProperty().bind(preview.visibleProperty());
            }
            if (child instanceof Parent inner) {
                linkLabels(inner);
            }
        }
    }
}
