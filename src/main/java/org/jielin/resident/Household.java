package org.jielin.resident;

import java.time.LocalDate;

/** People who keep house together in one unit. */
public record Household(long id, long unitId, LocalDate since, LocalDate until) {
}
