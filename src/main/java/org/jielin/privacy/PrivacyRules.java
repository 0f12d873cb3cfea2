package org.jielin.privacy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When records have been kept long enough. */
public final class PrivacyRules {

    private PrivacyRules() {
    }

    /** The rule of every class: the office's own, else the usual one. */
    static List<RetentionRule> complete(List<RetentionRule> own) {
        Map<RecordClass, RetentionRule> known = own.stream().collect(Collectors.toMap(RetentionRule::recordClass, Function.identity()));
        return Arrays.stream(RecordClass.values()).map(each -> known.getOrDefault(each, each.usualRule())).toList();
    }

    /**
     * The first day whose records may still be kept: what ended before it is past its term.
     *
     * @param months the term, counted from the day the reason to keep them ended; that day's date some months on is the last
     */
    static LocalDate keptSince(LocalDate today, int months) {
        return today.minusMonths(months);
    }
}
