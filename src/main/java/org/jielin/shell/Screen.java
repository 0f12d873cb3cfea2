package org.jielin.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jielin.attachment.AttachmentPageController;
import org.jielin.attachment.AttachmentPlace;
import org.jielin.audit.AuditListController;
import org.jielin.audit.AuditListPlace;
import org.jielin.building.BuildingController;
import org.jielin.building.BuildingPlace;
import org.jielin.check.CheckListController;
import org.jielin.check.CheckListPlace;
import org.jielin.common.db.Access;
import org.jielin.common.db.Right;
import org.jielin.common.history.RecordHistoryController;
import org.jielin.common.history.RecordHistoryPlace;
import org.jielin.common.text.UserMessageException;
import org.jielin.common.ui.Destination;
import org.jielin.common.ui.Shows;
import org.jielin.document.FormPlace;
import org.jielin.document.PreviewPlace;
import org.jielin.document.PrintPreviewController;
import org.jielin.duplicate.DuplicateListController;
import org.jielin.duplicate.DuplicateListPlace;
import org.jielin.duplicate.MergePageController;
import org.jielin.duplicate.MergePlace;
import org.jielin.form.FormFillController;
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
import org.jielin.office.AccountListController;
import org.jielin.office.AccountListPlace;
import org.jielin.office.BackupListController;
import org.jielin.office.BackupListPlace;
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
import org.jielin.privacy.PrivacyController;
import org.jielin.privacy.PrivacyPlace;
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

    TODAY(TodayPlace.class, TodayController.class, "shell.today", Material2OutlinedMZ.TODAY, TodayPlace::new, Right.SEE_RESIDENTS),
    RESIDENTS(ResidentListPlace.class, ResidentListController.class, "shell.residents", Material2OutlinedMZ.PEOPLE, ResidentListPlace::new, Right.SEE_RESIDENTS),
    RESIDENT(ResidentPlace.class, ResidentPageController.class, RESIDENTS),
    CHECKS(CheckListPlace.class, CheckListController.class, "shell.checks", Material2OutlinedAL.FACT_CHECK, CheckListPlace::new, Right.EDIT_RESIDENTS),
    DUPLICATES(DuplicateListPlace.class, DuplicateListController.class, CHECKS),
    MERGE(MergePlace.class, MergePageController.class, CHECKS),
    BUILDINGS(BuildingPlace.class, BuildingController.class, "shell.buildings", Material2OutlinedAL.APARTMENT, BuildingPlace::new, Right.SEE_RESIDENTS),
    PAIRING(PairingListPlace.class, PairingListController.class, "shell.pairing", Material2OutlinedAL.FAVORITE_BORDER, PairingListPlace::new, Right.SEE_RESIDENTS),
    PROPOSAL(ProposalPlace.class, ProposalReviewController.class, PAIRING, Right.PLAN_CARE),
    HELPERS(HelperListPlace.class, HelperListController.class, PAIRING),
    VISITS(VisitListPlace.class, VisitListController.class, "shell.visits", Material2OutlinedAL.DIRECTIONS_WALK, VisitListPlace::new, Right.SEE_RESIDENTS),
    FOLLOW_UPS(FollowUpListPlace.class, FollowUpListController.class, VISITS),
    MEDIATION(CaseListPlace.class, CaseListController.class, "shell.mediation", Material2OutlinedAL.HOW_TO_REG, CaseListPlace::new, Right.EDIT_CASES, Right.ALL_CASES),
    CASE(CasePlace.class, CasePageController.class, MEDIATION),
    HAZARDS(HazardListPlace.class, HazardListController.class, "shell.hazards", Material2OutlinedMZ.WARNING, HazardListPlace::new, Right.SEE_RESIDENTS),
    LIFTS(LiftListPlace.class, LiftListController.class, "shell.lifts", Material2OutlinedAL.IMPORT_EXPORT, LiftListPlace::new, Right.SEE_RESIDENTS),
    FORMS(FormPlace.class, FormFillController.class, null, Right.EXPORT),
    ATTACHMENT(AttachmentPlace.class, AttachmentPageController.class, null, Right.SEE_SENSITIVE),
    PREVIEW(PreviewPlace.class, PrintPreviewController.class, null, Right.EXPORT),
    IMPORTS(ImportPlace.class, ImportController.class, "shell.imports", Material2OutlinedAL.FILE_UPLOAD, ImportPlace::new, Right.IMPORT),
    HISTORY(HistoryListPlace.class, HistoryListController.class, "shell.history", Material2OutlinedAL.HISTORY, HistoryListPlace::new, Right.READ_HISTORY),
    DELETED(DeletedListPlace.class, DeletedListController.class, HISTORY),
    RECORD_HISTORY(RecordHistoryPlace.class, RecordHistoryController.class, null, Right.READ_HISTORY),
    AUDIT(AuditListPlace.class, AuditListController.class, "shell.audit", Material2OutlinedMZ.POLICY, AuditListPlace::new, Right.READ_AUDIT),
    BACKUPS(BackupListPlace.class, BackupListController.class, "shell.backups", Material2OutlinedMZ.SAVE, BackupListPlace::new, Right.BACK_UP),
    MANUAL(ManualPlace.class, ManualController.class, "shell.manual", Material2OutlinedAL.HELP_OUTLINE, ManualPlace::new),
    SETTINGS(SettingsPlace.class, SettingsController.class, "shell.settings", Material2OutlinedMZ.SETTINGS, SettingsPlace::new),
    PRIVACY(PrivacyPlace.class, PrivacyController.class, SETTINGS, Right.EDIT_RESIDENTS, Right.ADMINISTER),
    ACCOUNTS(AccountListPlace.class, AccountListController.class, SETTINGS, Right.ADMINISTER);

    private final Class<? extends Destination> place;
    private final Class<? extends Shows<?>> controller;
    private final Screen owner;
    private final String railKey;
    private final Ikon icon;
    private final Supplier<Destination> entry;
    private final List<Right> rights;

    /**
     * A screen that the rail leads to.
     *
     * @param rights one of them opens it; none means that everybody may
     */
    <D extends Destination> Screen(Class<D> place, Class<? extends Shows<D>> controller, String railKey, Ikon icon,
            Supplier<Destination> entry, Right... rights) {
        this.place = place;
        this.controller = controller;
        this.owner = this;
        this.railKey = railKey;
        this.icon = icon;
        this.entry = entry;
        this.rights = List.of(rights);
    }

    /**
     * A screen that one comes to from another, with the same right.
     *
     * @param owner the screen whose entry in the rail is marked; null to leave the mark where one came from
     * @param rights as above; those of the owner when none is told
     */
    <D extends Destination> Screen(Class<D> place, Class<? extends Shows<D>> controller, Screen owner, Right... rights) {
        this.place = place;
        this.controller = controller;
        this.owner = owner;
        this.railKey = null;
        this.icon = null;
        this.entry = null;
        this.rights = owner != null && rights.length == 0 ? owner.rights : List.of(rights);
    }

    /** The screen that shows a place. */
    public static Screen of(Destination destination) {
        return Arrays.stream(values()).filter(screen -> screen.place == destination.getClass()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen for " + destination.getClass().getName()));
    }

    /** Where the program begins for an account. */
    public static Destination first(Access access) {
        return Arrays.stream(values()).filter(screen -> screen.inRail() && screen.allows(access)).findFirst().orElse(MANUAL).entry();
    }

    public Class<? extends Shows<?>> controller() {
        return controller;
    }

    /** Whether an account may open this screen. */
    public boolean allows(Access access) {
        return rights.isEmpty() || rights.stream().anyMatch(access::may);
    }

    /** @throws UserMessageException when the account may not open this screen */
    void require(Access access) {
        if (!allows(access)) {
            access.require(rights.getFirst());
        }
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
