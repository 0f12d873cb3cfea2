package org.jielin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jielin.common.db.DaoTest;
import org.jielin.common.db.TestOffice;
import org.jielin.common.ui.Background;
import org.jielin.office.Office;
import org.jielin.shell.MainWindow;
import org.junit.jupiter.api.Test;

/** Every FXML file loads with its wired controller, and every input says what it is for. */
class FxmlTest extends ScreenTest {

    private static final Set<String> BEFORE_AN_OFFICE_IS_OPEN = Set.of("Welcome", "OfficeCreate", "Login", "RecoveryCode", "RecoveryForgotten",
            "RecoveryReset", "Upgrade", "Restore", "Damaged", "Lock");

    @Test
    void everyScreenAndFormLoads() throws IOException {
        AppContext[] context = new AppContext[1];
        robot.interact(() -> context[0] = new AppContext(new Office(folder, "测试", database, TestOffice.KEY, "tester"),
                DaoTest.CLOCK, dialogs, Background.sameThread(failure -> {
                }), null, new MainWindow(new Stage(), dialogs, folder), new NoDesk()));
        Set<String> loaded = new TreeSet<>(BEFORE_AN_OFFICE_IS_OPEN);
        List<String> nameless = new ArrayList<>();
        for (Class<?> controller : context[0].controllerTypes()) {
            robot.interact(() -> inspect(controller, context[0].views().load(controller).root(), nameless));
            loaded.add(controller.getSimpleName().replace("Controller", ""));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            Set<String> there = new TreeSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".fxml"))
                    .map(name -> name.replace(".fxml", "")).toList());
            assertThat(loaded).isEqualTo(there);
        }
        assertThat(nameless).isEmpty();
    }

    private static void inspect(Class<?> controller, Parent parent, List<String> nameless) {
        List<Node> labelled = new ArrayList<>();
        collect(parent, labelled);
        for (Node input : parent.lookupAll(".text-input")) {
            if (input instanceof TextInputControl text && text.getParent().getClass().getSimpleName().endsWith("Box") && !labelled.contains(text)
                    && text.getAccessibleText() == null) {
                nameless.add(controller.getSimpleName() + "." + text.getId());
            }
        }
    }

    private static void collect(Parent parent, List<Node> labelled) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
            if (child instanceof Parent inner) {
                collect(inner, labelled);
            }
        }
    }
}
