package org.jielin.common.ui;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jielin.common.text.Messages;
import org.jielin.common.text.SafeTrace;
import org.jielin.common.text.UserMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is shown above the screens, inside the one window: forms, questions, messages, notices.
 */
public final class Dialogs {

    private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
    private static final Duration NOTICE = Duration.seconds(8);

    private final ModalPane forms = new ModalPane(-10);
    private final ModalPane questions = new ModalPane(-20);
    private final VBox notices = new VBox(10);
    private Node focusBefore;
    private Form openForm;

    public Dialogs() {
        for (ModalPane pane : List.of(forms, questions)) {
            pane.setPersistent(true);
            // A pane that is still fading out would take the next form, shown meanwhile, with it.
            pane.setInTransitionFactory(null);
            pane.setOutTransitionFactory(null);
        }
        notices.setPickOnBounds(false);
        notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.getStyleClass().add("notices");
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    }

    /** Lays itself over the content: the panes hide behind their siblings by view order, so they must be its siblings. */
    public StackPane over(Node content) {
        return new StackPane(content, forms, questions, notices);
    }

    /** Shows a form until it is accepted or cancelled. Esc cancels, Ctrl+S or Ctrl+Enter accepts. */
    public void form(View<? extends Form> view) {
        Form form = view.controller();
        Runnable close = () -> hide(forms);
        ObservableBooleanValue blocked = form.blocked();
        Button accept = button("dialogAccept", form.acceptLabel(), Styles.ACCENT);
        accept.setOnAction(event -> form.accept(close));
        accept.setDefaultButton(form.byEnter());
        accept.disableProperty().bind(blocked);
        Button cancel = button("dialogCancel", Messages.text("dialog.cancel"));
        Runnable leave = () -> leave(form, close);
        cancel.setOnAction(event -> leave.run());
        VBox card = card("form-card", form.title(), view.root(), form.leavable() ? new Node[] {cancel, accept} : new Node[] {accept});
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && (event.getCode() == KeyCode.S || event.getCode() == KeyCode.ENTER) && !blocked.get()) {
                form.accept(close);
                event.consume();
            }
        });
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEscape(event, leave));
        openForm = form;
        show(forms, card);
        form.shown();
    }

    /** Whether a form is open that must not be left now. */
    public boolean pinned() {
        return forms.isDisplay() && !openForm.leavable();
    }

    /** Closes every form and question unasked, because the office behind them is closed. */
    public void closeAll() {
        focusBefore = null;
        hide(questions);
        hide(forms);
        notices.getChildren().clear();
    }

    private void leave(Form form, Runnable close) {
        if (!form.leavable()) {
            return;
        }
        if (form.dirty()) {
            confirm(Messages.text("dialog.discard.title"), Messages.text("dialog.discard.text"), Messages.text("dialog.discard"), close);
        } else {
            close.run();
        }
    }

    /** Asks before an act that can't be undone; the act is named on the button. */
    public void confirm(String title, String text, String act, Runnable onAct) {
        Runnable close = () -> hide(questions);
        Button accept = button("confirmAccept", act, Styles.ACCENT);
        accept.setOnAction(event -> {
            close.run();
            onAct.run();
        });
        Button cancel = button("confirmCancel", Messages.text("dialog.cancel"));
        cancel.setOnAction(event -> close.run());
        VBox card = card("question-card", title, paragraph(text), cancel, accept);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEscape(event, close));
        show(questions, card);
        accept.requestFocus();
    }

    /** Says one thing that the user has to read. */
    public void message(String title, String text) {
        message(title, text, Messages.text("dialog.understood"));
    }

    /** Says one thing that the user has to read; the button has its own word. */
    public void message(String title, String text, String word) {
        Runnable close = () -> hide(questions);
        Button ok = button("messageClose", word, Styles.ACCENT);
        ok.setOnAction(event -> close.run());
        VBox card = card("question-card", title, paragraph(text), ok);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEscape(event, close));
        show(questions, card);
        ok.requestFocus();
    }

    /** Tells of a failure: its sentence when the user can mend it, otherwise a short code that the log has too. */
    public void error(Throwable failure) {
        if (failure instanceof UserMessageException mendable) {
            message(Messages.text("dialog.sorry"), mendable.getMessage());
            return;
        }
        String code = "%08X".formatted(System.identityHashCode(failure) ^ failure.getClass().getName().hashCode());
        LOG.error("unexpected, code {}", code, SafeTrace.of(failure));
        Button copy = button("errorCopy", Messages.text("dialog.copy"));
        TextArea trace = new TextArea(code + "\n" + failure.getClass().getName() + "\n" + place(failure));
        trace.setEditable(false);
        trace.setPrefRowCount(4);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(trace.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button ok = button("messageClose", Messages.text("dialog.understood"), Styles.ACCENT);
        ok.setOnAction(event -> hide(questions));
        VBox content = new VBox(10, paragraph(Messages.text("dialog.unexpected", code)), trace);
        show(questions, card("question-card", Messages.text("dialog.sorry"), content, copy, ok));
    }

    private static String place(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.jielin.")) {
                text.append(element).append('\n');
            }
        }
        return text.toString();
    }

    /** A short notice that goes by itself. */
    public void toast(String text) {
        toast(text, null, null);
    }

    /** A notice with an act, such as taking the last step back. */
    public void toast(String text, String act, Runnable onAct) {
        Notification notice = new Notification(text);
        notice.getStyleClass().add(Styles.ELEVATED_1);
        Runnable remove = () -> notices.getChildren().remove(notice);
        notice.setOnClose(event -> remove.run());
        if (act != null) {
            Button button = button("toastAct", act, Styles.FLAT);
            button.setOnAction(event -> {
                remove.run();
                onAct.run();
            });
            notice.setPrimaryActions(button);
        }
        notices.getChildren().setAll(notice);
        PauseTransition patience = new PauseTransition(NOTICE);
        patience.setOnFinished(event -> remove.run());
        patience.play();
    }

    /** Whether a form or a question is open: the screens' shortcuts rest then. */
    public boolean open() {
        return forms.isDisplay() || questions.isDisplay();
    }

    private void show(ModalPane pane, VBox card) {
        if (forms.getScene() != null && !open()) {
            focusBefore = forms.getScene().getFocusOwner();
        }
        pane.show(card);
        card.applyCss();
        card.lookupAll(".text-input, .combo-box, .date-picker").stream().filter(Node::isFocusTraversable).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void hide(ModalPane pane) {
        pane.hide(true);
        if (!open() && focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private static void onEscape(KeyEvent event, Runnable close) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setId("dialogText");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, String text, String... styles) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static VBox card(String style, String title, Node content, Node... buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setId("dialogTitle");
        HBox row = new HBox(10, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(16, heading, content, row);
        VBox.setVgrow(content, Priority.ALWAYS);
        card.getStyleClass().addAll("dialog-card", style);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }
}
