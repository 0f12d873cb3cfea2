package org.jielin.common.ui;

import javafx.scene.Parent;

/** A loaded FXML file: its nodes and its controller. */
public record View<C>(Parent root, C controller) {
}
