package org.jielin.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jielin.common.text.IdNumber;

/** Makes rosters in the ways in which offices keep them, with faults planted at known rows; people, rows and truth come from one seed. */
final class RosterGenerator {

    /** How a date is written. */
    enum Dates {
        ISO, DOTS, WORDS, EIGHT, MONTH, SHORT, NUMERALS, SERIAL, AMERICAN
    }

    /** How it is told where a household ends. */
    enum Households {
        HEAD_COLUMN, NUMBER, RELATION, BLANK_ROWS, MERGED, DITTO
    }

    /** How an identity number is written when nothing is wrong with it. */
    enum Ids {
        PLAIN, FULL_WIDTH, SPACED, FIFTEEN, LOWER_CASE
    }

    /** A way of keeping a roster. Headers by what they mean, in their order. */
    record Layout(String file, List<String> above, Map<Field, String> headers, Households households, Dates dates, Ids ids, boolean repeatsHeader, Set<FindingCode> faults) {
    }

    /** A roster and what is in it. */
    record Roster(Layout layout, List<List<Object>> rows, List<String> merges, Set<Integer> hidden, Set<String> planted, int people, int households) {
    }

    private record Member(String name, String relation, boolean male, LocalDate birth, String id) {
    }

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹";
    private static final String GIVEN = "建国明华秀英玉兰桂芳志强丽娟海燕晓东文俊佳怡子涵雨欣浩然思远";
    private static final String NUMERALS = "〇一二三四五六七八九";

    private final Random random;
    private final Set<String> names = new TreeSet<>();
    private int sequence;

    RosterGenerator(long seed) {
        random = new Random(seed);
    }

    Roster roster(Layout layout, int most) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> merges = new ArrayList<>();
        Set<String> planted = new TreeSet<>();
        layout.above.forEach(line -> rows.add(new ArrayList<>(List.of(line))));
        rows.add(new ArrayList<>(layout.headers.values()));
        int households = 0;
        int people = 0;
        for (int entrance = 1; people < most; entrance++) {
            for (int floor = 1; floor <= 6 && people < most; floor++) {
                for (int door = 1; door <= 2 && people < most; door++) {
                    households++;
                    List<Member> family = family();
                    if (layout.households == Households.BLANK_ROWS && households > 1) {
                        rows.add(new ArrayList<>());
                    }
                    int firstRow = rows.size();
                    for (int i = 0; i < family.size(); i++) {
                        people++;
                        List<Object> row = row(layout, family, i, households, entrance + "号", String.valueOf(floor * 100 + door));
                        plant(layout, row, family.get(i), rows.size() + 1, planted);
                        rows.add(row);
                    }
                    merge(layout, rows, firstRow, merges);
                    duplicate(layout, rows, family, planted);
                    if (layout.repeatsHeader && households % 25 == 0) {
                        rows.add(new ArrayList<>(List.of("本页小计", family.size() + "人")));
                        rows.add(new ArrayList<>(layout.headers.values()));
                    }
                }
            }
        }
        rows.add(new ArrayList<>());
        rows.add(new ArrayList<>(List.of("合计", people + "人")));
        rows.add(new ArrayList<>(List.of("填表人:", "", "审核人:")));
        return new Roster(layout, rows, merges, hidden(rows.size()), planted, people, households);
    }

    private Set<Integer> hidden(int rows) {
        Set<Integer> hidden = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            hidden.add(rows / 3 + i);
        }
        return hidden;
    }

    private List<Member> family() {
        List<Member> family = new ArrayList<>();
        boolean male = random.nextBoolean();
        LocalDate birth = LocalDate.of(1938, 1, 1).plusDays(random.nextInt(15000));
        family.add(member("户主", male, birth));
        if (random.nextInt(4) > 0) {
            family.add(member("配偶", !male, birth.plusDays(random.nextInt(1500))));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean son = random.nextBoolean();
            family.add(member(son ? "儿子" : "女儿", son, birth.plusYears(24).plusDays(random.nextInt(3000))));
        }
        return family;
    }

    private Member member(String relation, boolean male, LocalDate birth) {
        String name;
        do {
            name = "" + pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
        } while (!names.add(name));
        String id = number(male, birth);
        // A right number that ends in 000 can't be told from a rounded one, so that a list with rounded ones leaves it in doubt.
        return new Member(name, relation, male, birth, id.endsWith("000") ? number(male, birth) : id);
    }

    private String number(boolean male, LocalDate birth) {
        sequence++;
        String seventeen = "310%03d%s%02d%d".formatted(104 + sequence / 40 % 8, birth.toString().replace("-", ""), sequence % 90 + 10, male ? 1 + 2 * random.nextInt(5) : 2 * random.nextInt(5));
        return seventeen + IdNumber.checkCharacter(seventeen);
    }

    private char pick(String from) {
        return from.charAt(random.nextInt(from.length()));
    }

    private List<Object> row(Layout layout, List<Member> family, int i, int household, String entrance, String room) {
        Member member = family.get(i);
        boolean first = i == 0 || layout.households != Households.DITTO && layout.households != Households.MERGED && layout.households != Households.BLANK_ROWS;
        String again = layout.households == Households.DITTO ? "同上" : "";
        Map<Field, Object> cells = new LinkedHashMap<>();
        layout.headers.keySet().forEach(field -> cells.put(field, switch (field) {
            case ENTRANCE -> first ? entrance : again;
            case ROOM -> first ? room : again;
            case ADDRESS -> first ? entrance + room + "室" : again;
            case HOUSEHOLD_NO -> "%04d".formatted(household);
            case HEAD -> family.getFirst().name;
            case NAME -> random.nextInt(10) == 0 ? member.name.charAt(0) + " " + member.name.substring(1) : member.name;
            case RELATION -> member.relation;
            case SEX -> member.male ? "男" : "女";
            case BIRTH -> date(layout.dates, member.birth);
            case ID_NUMBER -> id(layout.ids, member);
            case PHONE -> phone();
            case CATEGORY -> "户在人在";
            case TAGS -> member.birth.getYear() < 1945 ? "高龄、独居" : "";
            default -> "";
        }));
        return new ArrayList<>(cells.values());
    }

    private static Object date(Dates habit, LocalDate day) {
        return switch (habit) {
            case ISO -> day.toString();
            case DOTS -> day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
            case WORDS -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case EIGHT -> day.toString().replace("-", "");
            case MONTH -> day.getYear() + "年" + day.getMonthValue() + "月";
            case SHORT -> "%02d.%d.%d".formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
            case NUMERALS -> numerals(day);
            case SERIAL -> ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
            case AMERICAN -> day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
        };
    }

    private static String numerals(LocalDate day) {
        StringBuilder year = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(c -> year.append(NUMERALS.charAt(c - '0')));
        return year + "年" + small(day.getMonthValue()) + "月" + small(day.getDayOfMonth()) + "日";
    }

    private static String small(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : NUMERALS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : NUMERALS.charAt(number % 10));
    }

    private static Object id(Ids habit, Member member) {
        String id = member.id;
        return switch (habit) {
            case PLAIN -> id;
            case LOWER_CASE -> id.toLowerCase();
            case SPACED -> id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14);
            case FIFTEEN -> member.birth.getYear() < 1960 ? id.substring(0, 6) + id.substring(8, 17) : id;
            case FULL_WIDTH -> {
                StringBuilder wide = new StringBuilder();
                id.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
                yield wide.toString();
            }
        };
    }

    private String phone() {
        String mobile = "1%d%09d".formatted(3 + random.nextInt(7), random.nextInt(1_000_000_000));
        return switch (random.nextInt(6)) {
            case 0 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
            case 1 -> mobile + "、021-6%07d".formatted(random.nextInt(10_000_000));
            case 2 -> "";
            case 3 -> "+86" + mobile;
            default -> mobile;
        };
    }

    /** One fault in about one row of nine. */
    private void plant(Layout layout, List<Object> row, Member member, int number, Set<String> planted) {
        if (random.nextInt(9) > 0) {
            return;
        }
        List<FindingCode> possible = new ArrayList<>(layout.faults);
        FindingCode code = possible.get(random.nextInt(possible.size()));
        switch (code) {
            case ID_CHECKSUM -> set(layout, row, Field.ID_NUMBER, member.id.substring(0, 17) + (member.id.charAt(17) == '5' ? '6' : '5'));
            case ID_LOST_PRECISION -> {
                String zeros = member.id.substring(0, 15) + "000";
                if (IdNumber.parse(zeros).isPresent()) {
                    return;
                }
                set(layout, row, Field.ID_NUMBER, zeros);
            }
            case ID_MISSING -> set(layout, row, Field.ID_NUMBER, random.nextBoolean() ? "" : "无");
            case ID_FORMAT -> set(layout, row, Field.ID_NUMBER, member.id.substring(0, 12));
            case SEX_AGAINST_ID -> set(layout, row, Field.SEX, member.male ? "女" : "男");
            case BIRTH_AGAINST_ID -> set(layout, row, Field.BIRTH, date(layout.dates, member.birth.plusYears(member.birth.getYear() < 1970 ? 3 : -3)));
            case DATE_UNREADABLE -> set(layout, row, Field.BIRTH, member.birth.getYear() + "-13-40");
            case PHONE_FORMAT -> set(layout, row, Field.PHONE, "138000011" + (random.nextBoolean() ? "1" : "112"));
            case RELATION_UNKNOWN -> set(layout, row, Field.RELATION, "拜把子");
            case NAME_SEPARATOR -> set(layout, row, Field.NAME, "阿依" + pick(GIVEN) + pick(GIVEN) + (random.nextBoolean() ? "." : "•") + member.name);
            case NAME_REMARK -> set(layout, row, Field.NAME, member.name + (random.nextBoolean() ? "（已故）" : "(小名阿毛)"));
            default -> throw new IllegalArgumentException(code.name());
        }
        planted.add(at(layout, code, number));
    }

    private static String at(Layout layout, FindingCode code, int row) {
        Field field = switch (code) {
            case SEX_AGAINST_ID -> Field.SEX;
            case BIRTH_AGAINST_ID, DATE_UNREADABLE -> Field.BIRTH;
            case PHONE_FORMAT -> Field.PHONE;
            case RELATION_UNKNOWN -> Field.RELATION;
            case NAME_SEPARATOR, NAME_REMARK, DUPLICATE_PERSON -> Field.NAME;
            default -> Field.ID_NUMBER;
        };
        return code + " " + (char) ('A' + List.copyOf(layout.headers.keySet()).indexOf(field)) + row;
    }

    private static void set(Layout layout, List<Object> row, Field field, Object value) {
        row.set(List.copyOf(layout.headers.keySet()).indexOf(field), value);
    }

    private void merge(Layout layout, List<List<Object>> rows, int firstRow, List<String> merges) {
        if (layout.households != Households.MERGED || rows.size() - firstRow < 2) {
            return;
        }
        for (Field field : List.of(Field.ENTRANCE, Field.ROOM)) {
            char column = (char) ('A' + List.copyOf(layout.headers.keySet()).indexOf(field));
            merges.add("%c%d:%c%d".formatted(column, firstRow + 1, column, rows.size()));
        }
    }

    /** Sometimes the last row of a household stands there twice. */
    private void duplicate(Layout layout, List<List<Object>> rows, List<Member> family, Set<String> planted) {
        int last = rows.size();
        boolean clean = planted.stream().noneMatch(fault -> fault.matches(".* [A-Z]" + last));
        if (random.nextInt(30) == 0 && clean && family.size() > 1 && layout.households != Households.MERGED) {
            rows.add(new ArrayList<>(rows.getLast()));
            planted.add(at(layout, FindingCode.DUPLICATE_PERSON, rows.size()));
        }
    }

    /** The headers of a layout, told as field, words, field, words … in their order. */
    static Map<Field, String> headers(Object... told) {
        Map<Field, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < told.length; i += 2) {
            headers.put((Field) told[i], (String) told[i + 1]);
        }
        return Collections.unmodifiableMap(headers);
    }
}
