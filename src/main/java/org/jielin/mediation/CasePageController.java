package org.jielin.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jielin.attachment.AttachedTo;
import org.jielin.attachment.AttachmentTools;
import org.jielin.attachment.AttachmentsView;
import org.jielin.common.db.Database;
import org.jielin.common.db.History;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.Messages;
import org.jielin.common.ui.Background;
import org.jielin.common.ui.Dialogs;
import org.jielin.common.ui.Form;
import org.jielin.common.ui.ListScreen;
import org.jielin.common.ui.Navigator;
import org.jielin.common.ui.Shows;
import org.jielin.common.ui.Unmasking;
import org.jielin.common.ui.View;
import org.jielin.common.ui.Views;
import org.jielin.document.PreviewPlace;
import org.jielin.resident.ResidentPlace;

/** One case from registration to return visit; the acts that make sense now are the buttons above. */
public final class CasePageController implements Shows<CasePlace>, ListScreen {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Database database;
    private final Background background;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;
    private final AttachmentTools attaching;
    private final Clock clock;
    private long caseId;
    private MediationCase shown;
    private Unmasking unmasking;

    @FXML
    private Label number;
    @FXML
    private Label state;
    @FXML
    private Label left;
    @FXML
    private Button accept;
    @FXML
    private Button session;
    @FXML
    private Button outcome;
    @FXML
    private Button returnVisit;
    @FXML
    private Label type;
    @FXML
    private Label source;
    @FXML
    private Label dates;
    @FXML
    private Label mediators;
    @FXML
    private Label place;
    @FXML
    private ToggleButton unmask;
    @FXML
    private VBox parties;
    @FXML
    private Label summary;
    @FXML
    private Label claims;
    @FXML
    private VBox sessions;
    @FXML
    private Label result;
    @FXML
    private Label agreement;
    @FXML
    private Label performance;
    @FXML
    private Label confirmation;
    @FXML
    private VBox returnVisits;
    @FXML
    private AttachmentsView attachments;

    public CasePageController(Database database, Background background, Dialogs dialogs, Views views,
            Navigator navigator, AttachmentTools attaching, Clock clock) {
        this.database = database;
        this.background = background;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
        this.attaching = attaching;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        attachments.use(attaching);
        unmasking = new Unmasking(database, background, unmask, this::load);
    }

    @Override
    public void show(CasePlace destination) {
        caseId = destination.id();
        unmasking.of("mediation_case", caseId, "case_party.phone");
        load();
    }

    private void load() {
        long id = caseId;
        Database seen = unmasking.open() ? database : database.masked();
        background.db(() -> seen.read(daos -> {
            CaseDao cases = daos.get(CaseDao.class);
            return new Loaded(cases.find(id), cases.parties(id), cases.mediatorsOf(id), cases.sessions(id), cases.returnVisits(id));
        })).onSuccess(this::fill).latestOnly(this).start();
    }

    private void fill(Loaded loaded) {
        MediationCase c = loaded.mediationCase();
        shown = c;
        attachments.show(AttachedTo.mediationCase(c.id(), c.number()));
        number.setText(c.number());
        state.setText(Messages.label(c.state()));
        left.setText(daysLeft(c));
        accept.setVisible(c.state() == CaseState.REGISTERED);
        accept.setManaged(accept.isVisible());
        session.setDisable(c.state() == CaseState.REGISTERED || c.outcome() != null);
        returnVisit.setDisable(c.outcome() == null);
        outcome.setText(Messages.text(c.outcome() == null ? "mediation.decide" : "mediation.perform"));
        type.setText(Messages.label(c.disputeType()) + (c.localType().isBlank() ? "" : " · " + c.localType()));
        source.setText(Messages.label(c.caseSource()));
        dates.setText(Messages.text("mediation.dates", c.registeredOn(), text(c.acceptedOn()), text(c.dueOn())));
        mediators.setText(loaded.mediators().stream().map(Mediator::name).collect(Collectors.joining(Messages.text("list.comma"))));
        place.setText(c.place());
        parties.getChildren().setAll(loaded.parties().stream().map(this::party).toList());
        summary.setText(c.summary().isBlank() ? Messages.text("summary.none") : c.summary());
        claims.setText(c.claims());
        sessions.getChildren().setAll(loaded.sessions().stream().map(CasePageController::session).toList());
        fillOutcome(c);
        returnVisits.getChildren().setAll(loaded.returnVisits().stream().map(visit -> line(visit.visitedOn() + "  " + visit.note())).toList());
        if (loaded.sessions().isEmpty()) {
            sessions.getChildren().setAll(hint("mediation.session.none"));
        }
        if (loaded.returnVisits().isEmpty()) {
            returnVisits.getChildren().setAll(hint("mediation.return.none"));
        }
    }

    private void fillOutcome(MediationCase c) {
        result.setText(c.outcome() == null ? Messages.text("summary.pending") : Messages.label(c.outcome()));
        agreement.setText(c.outcome() == null || !c.outcome().agreed() ? "" : Messages.text("mediation.agreement", Messages.label(c.agreementForm()),
                text(c.agreementOn()), c.agreementText()));
        performance.setText(c.performance() == null ? "" : Messages.label(c.performance())
                + (c.performanceDue() == null ? "" : "  " + Messages.text("hazard.until", c.performanceDue())));
        Optional<LocalDate> last = CaseRules.confirmationLastDay(c);
        confirmation.setText(last.map(day -> Messages.text(day.isBefore(LocalDate.now(clock)) ? "mediation.confirm.past" : "summary.confirm", day)).orElse(""));
    }

    private String daysLeft(MediationCase c) {
        if (c.dueOn() == null || c.outcome() != null || !c.open()) {
            return "";
        }
        long days = CaseRules.daysLeft(c.dueOn(), LocalDate.now(clock));
        return days < 0 ? Messages.text("mediation.late", -days) : Messages.text("mediation.left", days);
    }

    private HBox party(CaseParty party) {
        Label side = new Label(Messages.label(party.side()));
        side.getStyleClass().add("tag");
        Label name = new Label(party.name() + "  " + party.phone() + "  " + party.address());
        name.setWrapText(true);
        HBox line = new HBox(10, side, name);
        if (party.personId() != null) {
            Hyperlink open = new Hyperlink(Messages.text("mediation.party.open"));
            open.setOnAction(event -> navigator.open(new ResidentPlace(party.personId())));
            line.getChildren().add(open);
        }
        return line;
    }

    private static VBox session(MediationSession session) {
        Label head = new Label(MINUTE.format(session.heldAt()) + "  " + session.place() + "  " + session.attendees());
        head.getStyleClass().add("detail-subtitle");
        return new VBox(2, head, line(session.record() + (session.result().isBlank() ? "" : "\n" + session.result())));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label hint(String key) {
        Label label = line(Messages.text(key));
        label.getStyleClass().add("hint");
        return label;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @FXML
    private void edit() {
        View<CaseEditController> view = views.load(CaseEditController.class);
        view.controller().change(shown.id(), id -> saved());
        dialogs.form(view);
    }

    @FXML
    private void accept() {
        note(CaseNoteController.Act.ACCEPT);
    }

    @FXML
    private void returnVisit() {
        note(CaseNoteController.Act.RETURN_VISIT);
    }

    @FXML
    private void delete() {
        View<CaseNoteController> view = views.load(CaseNoteController.class);
        view.controller().begin(CaseNoteController.Act.DELETE, shown, this::deleted);
        dialogs.form(view);
    }

    private void deleted() {
        navigator.back();
        if (!database.access().may(Right.UNDO)) {
            dialogs.toast(Messages.text("mediation.deleted"));
            return;
        }
        History history = new History(database);
        background.db(() -> history.steps(1).getFirst().id()).onSuccess(step -> dialogs.toast(Messages.text("mediation.deleted"),
                Messages.text("history.undo.short"), () -> background.db(() -> {
                    history.undo(step);
                    return null;
                }).onSuccess(nothing -> navigator.refresh()).start())).start();
    }

    private void note(CaseNoteController.Act act) {
        View<CaseNoteController> view = views.load(CaseNoteController.class);
        view.controller().begin(act, shown, this::saved);
        dialogs.form(view);
    }

    @FXML
    private void session() {
        View<SessionEditController> view = views.load(SessionEditController.class);
        view.controller().begin(shown, this::saved);
        show(view);
    }

    @FXML
    private void outcome() {
        View<OutcomeEditController> view = views.load(OutcomeEditController.class);
        view.controller().begin(shown, this::saved);
        show(view);
    }

    private void show(View<? extends Form> view) {
        dialogs.form(view);
    }

    @FXML
    @Override
    public void print() {
        MediationCase c = shown;
        background.db(() -> new CaseSummary(database).document(c.id()))
                .onSuccess(paper -> navigator.open(new PreviewPlace(paper, CaseExport.fileName(c.number())))).start();
    }

    @FXML
    @Override
    public void history() {
        navigator.open(new RecordHistoryPlace(shown.number(), "mediation_case", shown.id()));
    }

    private void saved() {
        dialogs.toast(Messages.text("saved"));
        show(new CasePlace(shown.id()));
    }

    private record Loaded(MediationCase mediationCase, List<CaseParty> parties, List<Mediator> mediators, List<MediationSession> sessions,
            List<ReturnVisit> returnVisits) {
    }
}
