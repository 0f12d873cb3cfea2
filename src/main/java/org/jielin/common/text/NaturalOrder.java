package org.jielin.common.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers for sorting labels the way people read them: 2号 before 10号, 101 before 1001, 7甲号 after 7号. */
public final class NaturalOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String STEMS = Messages.text("natural.stems");

    private NaturalOrder() {
    }

    /** Ten times the first number of a label plus the place of its 甲乙丙 suffix; labels without a number come last. */
    public static int of(String label) {
        Matcher matcher = NUMBER.matcher(PersonText.halfWidth(label));
        if (!matcher.find() || matcher.group().length() > 7) {
            return Integer.MAX_VALUE;
        }
        int suffix = 0;
        for (int i = matcher.end(); i < label.length() && suffix == 0; i++) {
            suffix = STEMS.indexOf(label.charAt(i)) + 1;
        }
        return Integer.parseInt(matcher.group()) * 10 + Math.min(suffix, 9);
    }

    /** The floor that a room number tells: 101 is on 1, 1203 on 12; 0 when it does not tell. */
    public static int floor(String room) {
        Matcher matcher = NUMBER.matcher(PersonText.halfWidth(room));
        if (!matcher.find() || matcher.group().length() < 3 || matcher.group().length() > 4) {
            return 0;
        }
        return Integer.parseInt(matcher.group()) / 100;
    }
}
