package org.jielin.mediation;

import org.jielin.common.ui.Destination;

/** The register of cases, filtered. */
public record CaseListPlace(CaseFilter filter) implements Destination {

    public CaseListPlace() {
        this(CaseFilter.OPEN);
    }
}
