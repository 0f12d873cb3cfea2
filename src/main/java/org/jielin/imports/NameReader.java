package org.jielin.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jielin.common.text.PersonText;
import org.jielin.resident.Contact;
import org.jielin.resident.Relation;

/** Takes a name apart from what else people write into its cell: relation, nickname, remark, telephone, address. */
final class NameReader {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[\\u3010\\u3014<\\u300A]([^)\\]\\u3011\\u3015>\\u300B]*)[)\\]\\u3011\\u3015>\\u300B]?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS_FIRST = Pattern.compile("^(.*\\d\\S{0,2}?)[\\s:,\\u3001-]+([\\p{IsHan}\\u00B7 ]{2,})$|^(.*\\d[\\u5BA4\\u623F\\u6237])([\\p{IsHan}\\u00B7]{2,})$");
    private static final int LONG_NAME = 5;

    private NameReader() {
    }

    /**
     * What the cell tells.
     *
     * @param name as it is stored
     * @param relation null when none stands there
     * @param remark words that are no part of the name and nothing else, for the note
     * @param dead whether it says that the person has died
     * @param parts what was taken out of the name, as it was written
     * @param joined whether a space stood where the separator belongs
     * @param people other names when the cell seems to name several people
     */
    record Told(String name, Relation relation, String called, String formerName, String remark, boolean dead, List<Contact> contacts,
            String address, List<String> parts, boolean joined, List<String> people) {
    }

    /** The name alone, without remarks. */
    static String name(String written) {
        return read(written).name;
    }

    static Told read(String written) {
        return new Reading(written).told();
    }

    private static final class Reading {
        private final List<String> parts = new ArrayList<>();
        private final Set<String> remarks = new LinkedHashSet<>();
        private List<Contact> contacts = List.of();
        private Relation relation;
        private String called = "";
        private String formerName = "";
        private String address = "";
        private boolean dead;
        private boolean joined;
        private String text;

        Reading(String written) {
            text = PersonText.halfWidth(written).strip();
            if (text.chars().anyMatch(Character::isDigit)) {
                telephone();
                address();
            }
            brackets();
            title();
        }

        private void telephone() {
            PhoneReader.Told phone = PhoneReader.tell(text, "");
            if (!phone.contacts().isEmpty() && phone.wrong().isEmpty()) {
                Matcher number = Words.match("phone.number", text);
                contacts = phone.contacts().stream().map(each -> Contact.own(0, PhoneReader.kind(each.number()), each.number())).toList();
                phone.contacts().forEach(each -> parts.add(each.number()));
                text = number.replaceAll(" ").strip();
            }
        }

        private void address() {
            Matcher m = ADDRESS_FIRST.matcher(text);
            if (m.matches()) {
                String place = m.group(1) != null ? m.group(1) : m.group(3);
                if (Address.parse(place, false).complete()) {
                    address = place;
                    parts.add(place);
                    text = m.group(2) != null ? m.group(2) : m.group(4);
                }
            }
        }

        private void brackets() {
            Matcher m = BRACKETS.matcher(text);
            StringBuilder rest = new StringBuilder();
            int from = 0;
            while (m.find()) {
                rest.append(text, from, m.start());
                from = m.end();
                if (!m.group(1).isBlank()) {
                    parts.add(m.group(1).strip());
                    remark(m.group(1).strip());
                }
            }
            text = rest.append(text.substring(from)).toString().strip();
        }

        private void remark(String words) {
            Optional<Relation> kin = Words.relation(words);
            Matcher nickname = Words.match("name.called", words);
            Matcher former = Words.match("name.former", words);
            if (kin.isPresent() && relation == null) {
                relation = kin.get();
            } else if (former.matches()) {
                formerName = former.group(1);
            } else if (nickname.matches()) {
                called = nickname.group(1);
            } else if (!Words.match("name.sex", words).matches()) {
                dead |= Words.match("name.dead", words).find();
                remarks.add(words);
            }
        }

        /** 王芳女士: the title goes when a whole name is left. */
        private void title() {
            Matcher m = Words.match("name.title", text);
            if (m.matches() && m.group(1).strip().length() >= 2) {
                parts.add(m.group(2));
                text = m.group(1).strip();
            }
        }

        private Told told() {
            List<String> people = people();
            return new Told(people.isEmpty() ? PersonText.name(joinedBySeparator()) : PersonText.name(text), relation, called, formerName,
                    String.join(" ", remarks), dead, contacts, address, parts, joined, people);
        }

        /** 王小明、李小红 or 王小明 李小红: each part begins with a surname and is as long as a name. */
        private List<String> people() {
            List<String> names = Words.pattern("split.names").splitAsStream(text).filter(part -> !part.isEmpty()).toList();
            boolean marked = Words.match("split.namesMarked", text).find();
            boolean several = names.size() > 1 && names.stream().allMatch(part -> part.length() >= 2 && part.length() <= 4
                    && Words.word("surnames").indexOf(part.codePointAt(0)) >= 0)
                    && (marked || names.stream().allMatch(part -> part.length() == 3));
            return several ? names : List.of();
        }

        /** A space in a long name stands for the separator: 阿依努尔 艾合买提; in a short one it is for looks: 王 芳. */
        private String joinedBySeparator() {
            String[] pieces = SPACE.split(text);
            boolean han = text.replace(" ", "").codePoints().allMatch(Character::isIdeographic);
            joined = han && pieces.length == 2 && pieces[0].length() >= 2 && pieces[1].length() >= 2
                    && pieces[0].length() + pieces[1].length() >= LONG_NAME && !Words.list("surnames.double").contains(pieces[0]);
            return joined ? pieces[0] + '\u00B7' + pieces[1] : text;
        }
    }
}
