package org.jielin.resident;

/** The controller of a part of a person's page, with an FXML of its own. Other features' parts are added by the wiring. */
public interface ResidentPanel {

    /** Shows the person as just read; called again after each change. */
    void show(ResidentFile file, PageActs acts);
}
