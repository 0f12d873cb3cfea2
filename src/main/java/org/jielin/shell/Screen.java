package org.jielin.shell;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jielin.building.BuildingController;
import org.jielin.building.BuildingPlace;
import org.jielin.common.history.RecordHistoryController;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Shows;
import org.jielin.document.PreviewPlace;
import org.jielin.document.PrintPreviewController;
import org.jielin.hazard.HazardListController;
import org.jielin.hazard.HazardListPlace;
import org.jielin.imports.ImportController;
import org.jielin.imports.ImportPlace;
import org.jielin.lift.LiftListController;
import org.jielin.lift.LiftListPlace;
import org.jielin.mediation.CaseListController;
import org.jielin.mediation.CaseListPlace;
import org.jielin.mediation.CasePageController;
import org.jielin.mediation.CasePlace;
import org.jielin.office.DeletedListController;
import org.jielin.office.DeletedListPlace;
import org.jielin.office.HistoryListController;
import org.jielin.office.HistoryListPlace;
import org.jielin.office.ManualController;
import org.jielin.office.ManualPlace;
import org.jielin.office.SettingsController;
import org.jielin.office.SettingsPlace;
import org.jielin.pairing.PairingListController;
import org.jielin.pairing.PairingListPlace;
import org.jielin.pairing.ProposalPlace;
import org.jielin.pairing.ProposalReviewController;
import org.jielin.resident.ResidentListController;
import org.jielin.resident.ResidentListPlace;
import org.jielin.resident.ResidentPageController;
import org.jielin.resident.ResidentPlace;
import org.jielin.team.HelperListController;
import org.jielin.team.HelperListPlace;
import org.jielin.visit.FollowUpListController;
import org.jielin.visit.FollowUpListPlace;
import org.jielin.visit.VisitListController;
import org.jielin.visit.VisitListPlace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Every screen of the program: the place it shows, its controller, and its entry in the rail where it has one. */
public enum Screen {

    TODAY(TodayPlace.class, TodayController.class, "shell.today", Material2OutlinedMZ.TODAY, TodayPlace::new),
    RESIDENTS(ResidentListPlace.class, ResidentListController.class, "shell.residents", Material2OutlinedMZ.PEOPLE, ResidentListPlace::new),
    RESIDENT(ResidentPlace.class, ResidentPageController.class, RESIDENTS),
    BUILDINGS(BuildingPlace.class, BuildingController.class, "shell.buildings", Material2OutlinedAL.APARTMENT, BuildingPlace::new),
    PAIRING(PairingListPlace.class, PairingListController.class, "shell.pairing", Material2OutlinedAL.FAVORITE_BORDER, PairingListPlace::new),
    PROPOSAL(ProposalPlace.class, ProposalReviewController.class, PAIRING),
    HELPERS(HelperListPlace.class, HelperListController.class, PAIRING),
    VISITS(VisitListPlace.class, VisitListController.class, "shell.visits", Material2OutlinedAL.DIRECTIONS_WALK, VisitListPlace::new),
    FOLLOW_UPS(FollowUpListPlace.class, FollowUpListController.class, VISITS),
    MEDIATION(CaseListPlace.class, CaseListController.class, "shell.mediation", Material2OutlinedAL.HOW_TO_REG, CaseListPlace::new),
    CASE(CasePlace.class, CasePageController.class, MEDIATION),
    HAZARDS(HazardListPlace.class, HazardListController.class, "shell.hazards", Material2OutlinedMZ.WARNING, HazardListPlace::new),
    LIFTS(LiftListPlace.class, LiftListController.class, "shell.lifts", Material2OutlinedAL.IMPORT_EXPORT, LiftListPlace::new),
    PREVIEW(PreviewPlace.class, PrintPreviewController.class, null),
    IMPORTS(ImportPlace.class, ImportController.class, "shell.imports", Material2OutlinedAL.FILE_UPLOAD, ImportPlace::new),
    HISTORY(HistoryListPlace.class, HistoryListController.class, "shell.history", Material2OutlinedAL.HISTORY, HistoryListPlace::new),
    DELETED(DeletedListPlace.class, DeletedListController.class, HISTORY),
    RECORD_HISTORY(RecordHistoryPlace.class, RecordHistoryController.class, null),
    MANUAL(ManualPlace.class, ManualController.class, "shell.manual", Material2OutlinedAL.HELP_OUTLINE, ManualPlace::new),
    SETTINGS(SettingsPlace.class, SettingsController.class, "shell.settings", Material2OutlinedMZ.SETTINGS, SettingsPlace::new);

    private final Class<? extends Destination> place;
    private final Class<? extends Shows<?>> controller;
    private final Screen owner;
    private final String railKey;
    private final Ikon icon;
    private final Supplier<Destination> entry;

    /** A screen that the rail leads to. */
    <D extends Destination> Screen(Class<D> place, Class<? extends Shows<D>> controller, String railKey, Ikon icon,
            Supplier<Destination> entry) {
        this.place = place;
        this.controller = controller;
        this.owner = this;
        this.railKey = railKey;
        this.icon = icon;
        this.entry = entry;
    }

    /**
     * A screen that one comes to from another.
     *
     * @param owner the screen whose entry in the rail is marked; null to leave the mark where one came from
     */
    <D extends Destination> Screen(Class<D> place, Class<? extends Shows<D>> controller, Screen owner) {
        this.place = place;
        this.controller = controller;
        this.owner = owner;
        this.railKey = null;
        this.icon = null;
        this.entry = null;
    }

    /** The screen that shows a place. */
    public static Screen of(Destination destination) {
        return Arrays.stream(values()).filter(screen -> screen.place == destination.getClass()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen for " + destination.getClass().getName()));
    }

    /** Where the program begins. */
    public static Destination first() {
        return values()[0].entry();
    }

    public Class<? extends Shows<?>> controller() {
        return controller;
    }

    /** Whether the rail leads here. */
    public boolean inRail() {
        return railKey != null;
    }

    Screen owner() {
        return owner;
    }

    String railKey() {
        return railKey;
    }

    Ikon icon() {
        return icon;
    }

    /** The place the rail leads to. */
    public Destination entry() {
        return entry.get();
    }
}
