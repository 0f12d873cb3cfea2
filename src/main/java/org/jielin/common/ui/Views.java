package org.jielin.common.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.util.Callback;
import org.jielin.common.text.Messages;

/** Loads a screen by its controller's class: {@code HazardListController} has {@code HazardList.fxml} in the twin folder. */
public final class Views {

    private final Callback<Class<?>, Object> controllers;

    public Views(Callback<Class<?>, Object> controllers) {
        this.controllers = controllers;
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
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a box of style class {@code field} the label names the input below it; FXML has no forward references. */
    private static void linkLabels(Parent parent) {
        List<Node> children = parent.getChildrenUnmodifiable();
        if (parent.getStyleClass().contains("field") && children.size() > 1 && children.getFirst() instanceof Label label) {
            label.setLabelFor(children.get(1));
        }
        for (Node child : children) {
            if (child instanceof Parent inner) {
                linkLabels(inner);
            }
        }
    }
}
