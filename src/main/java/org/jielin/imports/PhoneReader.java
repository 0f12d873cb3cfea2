package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;

/** Finds the telephone numbers in a cell, however many and however spaced. */
final class PhoneReader {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(?:(?:\\+?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})(?!\\d)"
            + "|(0\\d{2,3}[- ]?\\d{7,8}(?:-\\d{1,5})?)(?!\\d)|([2-9]\\d{7})(?!\\d))");

    private PhoneReader() {
    }

    static List<Contact> read(String text) {
        List<Contact> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                found.add(Contact.own(0, ContactKind.MOBILE, matcher.group(1).replaceAll("[- ]", "")));
            } else {
                found.add(Contact.own(0, ContactKind.LANDLINE, (matcher.group(2) != null ? matcher.group(2) : matcher.group(3)).replace(' ', '-')));
            }
        }
        return found;
    }
}
