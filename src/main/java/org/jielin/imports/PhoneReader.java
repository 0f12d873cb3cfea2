package org.jielin.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;
import org.jielin.resident.Relation;

/** Reads the numbers that stand in one cell, however many, with the words that tell whose they are. */
final class PhoneReader {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d[\\d -]*\\d|\\d");
    private static final Pattern PUNCTUATION = Pattern.compile("[()\\[\\]:,;/.\\u3001\\u3002\\uFF0C|]+");
    private static final int SHORTEST = 5;
    private static final int LONGEST_NAME = 60;

    private PhoneReader() {
    }

    /**
     * What a cell tells.
     *
     * @param contacts numbers that can be one, with the name and relation that stand by them
     * @param wrong rows of digits that can't be a number that can be called
     */
    record Told(List<Contact> contacts, List<String> wrong) {
    }

    private record Found(String number, int start, int end) {
    }

    static ContactKind kind(String number) {
        return MOBILE.matcher(number).matches() ? ContactKind.MOBILE : ContactKind.LANDLINE;
    }

    static List<Contact> read(String text) {
        return tell(text, "").contacts;
    }

    /** Words beside a number that are the person's own name, or say that it is the person's own, make it no one else's. */
    static Told tell(String text, String ownName) {
        List<Found> numbers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        Matcher m = Words.match("phone.number", text);
        while (m.find()) {
            numbers.add(new Found(number(m), m.start(), m.end()));
        }
        leftOver(text, numbers, wrong);
        numbers.sort((one, other) -> Integer.compare(one.start, other.start));
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            contacts.add(contact(numbers.get(i), words(text, numbers, i), ownName));
        }
        return new Told(contacts.stream().distinct().toList(), wrong);
    }

    private static String number(Matcher m) {
        if (m.group(1) != null) {
            return m.group(1).replaceAll("[- ]", "");
        }
        boolean area = m.group(2) != null;
        String extension = m.group(area ? 4 : 6);
        return (area ? m.group(2) + "-" + m.group(3) : m.group(5)) + (extension == null ? "" : "-" + extension);
    }

    /** Digits outside the numbers found: a mobile number in odd groups, or something that can't be called. */
    private static void leftOver(String text, List<Found> numbers, List<String> wrong) {
        StringBuilder rest = new StringBuilder(text);
        numbers.forEach(found -> rest.replace(found.start, found.end, "|".repeat(found.end - found.start)));
        Matcher m = DIGITS.matcher(rest);
        while (m.find()) {
            String digits = m.group().replaceAll("[^\\d]", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
            if (MOBILE.matcher(digits).matches()) {
                numbers.add(new Found(digits, m.start(), m.end()));
            } else if (digits.length() >= SHORTEST) {
                wrong.add(m.group().strip());
            }
        }
    }

    /** The words of a number stand before it when the cell begins with words, else behind it. */
    private static String words(String text, List<Found> numbers, int i) {
        boolean before = !bare(text.substring(0, numbers.getFirst().start)).isEmpty();
        int from = i == 0 ? 0 : numbers.get(i - 1).end;
        int to = i + 1 < numbers.size() ? numbers.get(i + 1).start : text.length();
        String behind = text.substring(numbers.get(i).end, to);
        boolean bracketed = behind.stripLeading().startsWith("(");
        return bare(before && !bracketed ? text.substring(from, numbers.get(i).start) : behind);
    }

    private static String bare(String words) {
        if (words.isBlank()) {
            return "";
        }
        String text = PUNCTUATION.matcher(words.replaceAll("\\d", " ")).replaceAll(" ").strip();
        return Words.match("phone.labels", text).replaceAll("").strip();
    }

    private static Contact contact(Found found, String words, String ownName) {
        Matcher kin = Words.match("phone.kin", words);
        boolean hasKin = kin.find();
        String relation = hasKin ? kin.group() : "";
        String name = hasKin ? (words.substring(0, kin.start()) + words.substring(kin.end())).strip() : words;
        Optional<Relation> known = Words.constant(Relation.class, "relation", words);
        boolean own = relation.isEmpty() && (name.isEmpty() || name.equals(ownName) || known.filter(Relation.HEAD::equals).isPresent());
        return own ? Contact.own(0, kind(found.number), found.number)
                : new Contact(0, 0, ContactKind.EMERGENCY, found.number, name.substring(0, Math.min(LONGEST_NAME, name.length())), relation, 1);
    }
}
