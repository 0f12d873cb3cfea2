package org.jielin.pairing;

import java.time.LocalDate;

/**
 * Which elders of the care roster a list shows or a figure counts.
 *
 * @param paired null for all, otherwise whether somebody is the main helper
 * @param bornBy only those born on this day or before; null for all
 */
public record ElderFilter(String text, Boolean paired, String tag, LocalDate bornBy) {

    public static final ElderFilter ALL = new ElderFilter("", null, "", null);
    public static final ElderFilter UNPAIRED = new ElderFilter("", false, "", null);
    public static final ElderFilter PAIRED = new ElderFilter("", true, "", null);

    public static ElderFilter tagged(String label) {
        return new ElderFilter("", null, label, null);
    }

    public static ElderFilter bornBy(LocalDate day) {
        return new ElderFilter("", null, "", day);
    }

    public ElderFilter withText(String newText) {
        return new ElderFilter(newText.strip(), paired, tag, bornBy);
    }

    /** For {@code like}: the text anywhere. */
    public String pattern() {
        return "%" + text.replace("%", "").replace("_", "") + "%";
    }
}
