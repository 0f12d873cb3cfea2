package org.jielin.common.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jielin.common.text.Messages;

/** How the choices of a combo box are written. */
public final class Choices {

    private Choices() {
    }

    /** The values in their own order, each by a name. */
    public static <T> void named(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream().filter(item -> name.apply(item).equals(text)).findFirst().orElse(null);
            }
        });
    }

    /** The constants of an enum, each by its word. */
    @SafeVarargs
    public static <E extends Enum<E>> void labelled(ComboBox<E> box, E... constants) {
        box.getItems().setAll(constants);
        named(box, Messages::label);
    }
}
