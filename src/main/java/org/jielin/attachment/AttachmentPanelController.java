package org.jielin.attachment;

import javafx.fxml.FXML;
import org.jielin.resident.PageActs;
import org.jielin.resident.ResidentFile;
import org.jielin.resident.ResidentPanel;

/** A resident's photos and papers, as a part of the page. */
public final class AttachmentPanelController implements ResidentPanel {

    private final AttachmentTools tools;

    @FXML
    private AttachmentsView attachments;

    public AttachmentPanelController(AttachmentTools tools) {
        this.tools = tools;
    }

    @FXML
    private void initialize() {
        attachments.use(tools);
    }

    @Override
    public void show(ResidentFile file, PageActs acts) {
        attachments.show(AttachedTo.person(file.person().id(), file.person().name()));
    }
}
