package org.jielin.imports.sheet;

import java.util.List;
import org.jielin.common.text.UserMessageException;

/**
 * What came of opening a file.
 *
 * @param remarks sentences about what was left aside: macros, links to other files
 * @param refusal why it can't be read; null when it can
 */
public record Opened(List<Sheet> sheets, List<String> remarks, UserMessageException refusal) {

    /** A file's name as a sentence can hold it, without characters that turn the writing round or break the line. */
    public static String speakable(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }
}
