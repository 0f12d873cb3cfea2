package org.jielin.resident.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jielin.common.db.DaoTest;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.jielin.resident.Sex;
import org.jielin.resident.search.SearchTerms.Chip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    private static final LocalDate TODAY = DaoTest.TODAY;
    private static final List<SearchDao.PlaceRow> PLACES = List.of(place(1, "金柳苑", "永泰路775弄", "", "28号", "101", 1),
            place(2, "金柳苑", "永泰路775弄", "", "7甲号", "1203", 12), place(3, "安澜花园", "", "3幢", "2单元", "501", 5),
            place(4, "安澜花园", "", "13幢", "2单元", "501A", 5), place(5, "老城里2村", "", "", "128号", "亭子间", 2), place(6, "东园1", "", "", "9号", "301", 3),
            place(7, "东园12", "", "", "9号", "301", 3));

    private static SearchDao.PlaceRow place(long unit, String estate, String lane, String building, String entrance, String room, int floor) {
        return new SearchDao.PlaceRow(unit, estate, lane, building, entrance, room, floor);
    }

    private static Place at(int unit) {
        return Place.of(PLACES.get(unit - 1), unit);
    }

    private static SearchTerms terms(String typed) {
        Vocabulary vocabulary = Vocabulary.of(Set.of("独居", "低保", "空巢", "VIP", "Living alone"), Vocabulary.names(List.of(at(1), at(2), at(3), at(4), at(5), at(6), at(7))));
        return SearchTerms.parse(typed, vocabulary, TODAY);
    }

    private static List<String> chips(String typed) {
        return terms(typed).chips().stream().map(Chip::words).toList();
    }

    private static Entry person(String name, String called, String former, int unit, int age, String... tags) {
        return Entry.of(new SearchDao.PersonRow(1, name, called, former, Sex.FEMALE, TODAY.minusYears(age), "310104194003150010", "", unit,
                ResidenceCategory.HUKOU_AND_PRESENT), at(unit), new SearchDao.MemberRow(1, 1, Relation.HEAD), List.of(tags),
                List.of("13812345678", "310104194003150010"));
    }

    private static int rank(String typed, String name) {
        return terms(typed).rank(person(name, "", "", 1, 80));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"zhangsan,张三", "zs,张三", "zhang s,张三", "zhang san,张三", "z san,张三", "zh san,张三", "zhasan,张三", "zhangs,张三", "zhsan,张三", "ZhangSan,张三", "zhang'san,张三",
        "zhang’san,张三", "ｚｈａｎｇｓａｎ,张三", "san,张三", "张,张三", "三,张三", "张 三,张三", "张san,张三", "张s,张三", "zhang三,张三", "lml,李明朗", "limingl,李明朗",
        "mingl,李明朗", "liml,李明朗", "shan,单国强", "dan,单国强", "dgq,单国强", "xie,解放", "jie,解放", "qiu,仇英", "chou,仇英", "zeng,曾巩", "ceng,曾巩", "zha,查良",
        "cha,查良", "ge,盖宽", "gai,盖宽", "ou,区伟", "qu,区伟", "yue,乐毅", "le,乐毅", "yuchi,尉迟恭", "weichi,尉迟恭", "ycg,尉迟恭", "moqi,万俟丽", "wansi,万俟丽",
        "mql,万俟丽", "lv,吕布", "lu,吕布", "lü,吕布", "lyu,吕布", "lvbu,吕布", "nv,王女", "nü,王女", "xv,徐来", "xu,徐来", "ji,谢𠮷", "xj,谢𠮷", "𠮷,谢𠮷",
        "ouyang,欧阳修", "oy,欧阳修", "ayi,阿依努尔·艾合买提", "aihe,阿依努尔·艾合买提", "阿依努尔艾合,阿依努尔·艾合买提", "阿依努尔•艾合买提,阿依努尔·艾合买提", "john,John Smith",
        "SMITH,John Smith", "smith john,John Smith", "js,John Smith", "müller,Anna Müller", "muller,Anna Müller", "zhai,翟明", "di,翟明", "piao,朴树", "qin,覃辉",
        "tan,覃辉", "xing,王行", "hang,王行"})
    void namesAreFoundAsPeopleTypeThem(String typed, String name) {
        assertThat(rank(typed, name)).as(chips(typed).toString()).isNotNegative();
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource({"zhangsi,张三", "sz,张三", "zhang x,张三", "zha san,张三", "sha a,单阿妹", "zhan g san,张三", "lmm,李明朗", "王,张三", "chan,张三", "smit jane,John Smith", "si zhang,张三", "%,张三", "an,单国强"})
    void otherNamesAreNot(String typed, String name) {
        assertThat(rank(typed, name)).as(chips(typed).toString()).isNegative();
    }

    @Test
    void theNearestComesFirst() {
        Entry exact = person("单丹", "", "", 1, 80);
        assertThat(List.of(rank("沙秀", "沙秀"), rank("沙秀", "沙秀英"), terms("沙阿婆").rank(person("王美", "沙阿婆", "", 1, 80)), rank("shaxiuying", "沙秀英"),
                rank("sxy", "沙秀英"), rank("沙秀", "王沙秀"), terms("沙秀").rank(person("王美", "", "沙秀", 1, 80)))).isSorted().doesNotHaveDuplicates();
        assertThat(rank("shan", "单国强")).isLessThan(rank("dan", "单国强"));
        assertThat(rank("dan", "丹国强")).isLessThan(rank("dan", "单国强"));
        assertThat(terms("单").rank(exact)).isLessThan(terms("丹").rank(exact));
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({"28号,1", "28号101,1", "28号101室,1", "28-101,1", "28/101,1", "28#101,1", "775弄28号101,1", "775-28-101,1", "永泰路775弄28号101室,1",
        "金柳苑28号,1", "金柳苑28-101,1", "２８号１０１,1", "101,1", "101室,1", "28,1", "775弄,1", "金柳苑,1", "永泰路,1", "775弄 28号,1", "28 101,1", "1楼,1", "7,2", "7号,2",
        "7甲,2", "7甲号,2", "7-1203,2", "1203,2", "12楼,2", "12层,2", "3-2-501,3", "3幢2单元501,3", "3幢501,3", "3栋,3", "2单元501,3", "2-501,3", "5楼,3", "安澜3幢,3",
        "13-2-501,4", "501a,4", "501,4", "亭子间,5", "128号,5", "老城里2村,5", "老城里2村128号,5", "老城里2村 128号,5", "老城里2,5", "老城里,5", "东园1,6", "东园1 9号,6", "东园12,7", "东园,7"})
    void placesAreFoundInEveryForm(String typed, int unit) {
        assertThat(terms(typed).rank(person("王美", "", "", unit, 80))).as(chips(typed).toString()).isNotNegative();
    }

    @ParameterizedTest(name = "{0} is not in {1}")
    @CsvSource({"8号,1", "28号,5", "28号102,1", "75弄,1", "安澜28号,1", "28-1,1", "776弄28号,1", "7乙,2", "3-2-501,4", "2-3-501,3", "28弄,1", "28幢,1", "101号,1", "501b,4",
        "3-501,3", "金柳苑,3", "775,1", "老城里3村,5", "老城里2村28号,5", "东园1,7", "东园1 9号,7", "东园12,6"})
    void otherPlacesAreNot(String typed, int unit) {
        assertThat(terms(typed).rank(person("王美", "", "", unit, 80))).as(chips(typed).toString()).isNegative();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({"80+,80,130", "80岁以上,80,130", "80以上,80,130", "80周岁及以上,80,130", "满80,80,130", ">=80,80,130", "≥80,80,130", ">80,81,130", "超过80岁,81,130",
        "60-69,60,69", "60-69岁,60,69", "60岁-69岁,60,69", "60到69,60,69", "60～69,60,69", "0-6,0,6", "80岁,80,80", "70多岁,70,79", "70多,70,79", "14岁以下,0,14",
        "不满14,0,13", "<14,0,13", "100+,100,130", "8０＋,80,130", "101岁,101,101"})
    void agesAreUnderstood(String typed, int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int age = 0; age <= 130; age++) {
            if (terms(typed).rank(person("王美", "", "", 1, age)) >= 0) {
                found.add(age);
            }
        }
        assertThat(found.getFirst()).isEqualTo(from);
        assertThat(found.getLast()).isEqualTo(to);
        assertThat(found).hasSize(to - from + 1);
    }

    @Test
    void aBirthdayItselfCounts() {
        assertThat(terms("80+").rank(person("王美", "", "", 1, 80))).isNotNegative();
        Entry tomorrow = Entry.of(new SearchDao.PersonRow(1, "王美", "", "", Sex.FEMALE, TODAY.minusYears(80).plusDays(1), null, "", 1,
                ResidenceCategory.UNKNOWN), at(1), null, List.of(), List.of());
        assertThat(terms("80+").rank(tomorrow)).isNegative();
        assertThat(terms("79岁").rank(tomorrow)).isNotNegative();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"独居,true", "低保,false", "非独居,false", "-独居,false", "-低保,true", "非低保,true", "不是低保,true", "女,true", "男,false", "女性,true", "-男,true", "户在人在,true",
        "人户一致,true", "空挂,false", "28号 独居 80+,true", "80+ 独居 28号,true", "28号独居80+,true", "独居女,true", "女独居,true", "独居低保,false", "'28号,独居，80+',true",
        "沙 28号 独居,true", "sxy28号,true", "28号沙秀英,true", "沙秀英28号,true", "沙 28号 -独居,false", "-沙,false", "-王,true", "5678,true", "13812345678,true",
        "138 1234,false", "12345678,true", "678,false", "0010,true", "310104194003150010,true", "31010419400315001,false", "sx 5678,true", "living alone,false"})
    void termsAreCombined(String typed, boolean found) {
        assertThat(terms(typed).rank(person("沙秀英", "沙阿婆", "", 1, 84, "独居")) >= 0).as(chips(typed).toString()).isEqualTo(found);
    }

    @Test
    void howItWasUnderstoodIsToldAndCanBeTakenOut() {
        assertThat(terms("28号 独居 80+ -低保 zhang s").chips()).containsExactly(new Chip("28号", "独居 80+ -低保 zhang s"),
                new Chip("标签“独居”，或者按户推算为“独居”", "28号 80+ -低保 zhang s"), new Chip("80 岁以上", "28号 独居 -低保 zhang s"),
                new Chip("除去 标签“低保”", "28号 独居 80+ zhang s"), new Chip("姓名或称呼“zhang s”", "28号 独居 80+ -低保"));
        assertThat(chips("1203")).containsExactly("门栋或室号 1203，或者电话或证件尾号 1203");
        assertThat(chips("60-69 男")).containsExactly("60 到 69 岁", "男");
        assertThat(chips("vip 金柳")).containsExactly("标签“VIP”", "姓名或称呼“金柳”，或者住址含“金柳”");
        assertThat(chips(" ' ")).isEmpty();
    }

    @Test
    void takingOneOutLeavesTheOthersAsTheyWere() {
        for (String typed : List.of("28号独居80+", "zhang s 5678 -男", "金柳苑28-101 70多岁", "3-2-501 非独居 lml")) {
            List<Chip> chips = terms(typed).chips();
            for (int i = 0; i < chips.size(); i++) {
                List<String> others = new ArrayList<>(chips(typed));
                others.remove(i);
                assertThat(chips(chips.get(i).others())).as(typed).isEqualTo(others);
            }
        }
    }

    private static String marked(String text, BitSet marks) {
        StringBuilder marked = new StringBuilder();
        marks.stream().forEach(at -> marked.append(text.charAt(at)));
        return marked.toString();
    }

    @Test
    void whatMatchedIsMarked() {
        Map<String, String> names = Map.of("zhangs", "张三", "san", "三", "zs", "张三", "张", "张", "张san", "张三", "lv", "", "80+", "");
        names.forEach((typed, part) -> assertThat(marked("张三丰", terms(typed).inName("张三丰"))).as(typed).isEqualTo(part));
        assertThat(marked("阿依努尔·艾合买提", terms("ayinuerai").inName("阿依努尔·艾合买提"))).isEqualTo("阿依努尔艾");
        assertThat(marked("John Smith", terms("smi jo").inName("John Smith"))).isEqualTo("JoSmi");
        assertThat(marked("谢𠮷", terms("ji").inName("谢𠮷"))).isEqualTo("𠮷");
        String address = "金柳苑 永泰路775弄28号101室";
        assertThat(marked(address, terms("28-101").inAddress(address))).isEqualTo("28号101室");
        assertThat(marked(address, terms("金柳28号").inAddress(address))).isEqualTo("金柳28号");
        assertThat(marked("138****5678", terms("5678").inPhone("138****5678"))).isEqualTo("5678");
        assertThat(marked("138****5678", terms("13800005678").inPhone("138****5678"))).isEqualTo("5678");
        assertThat(marked("138****5678", terms("0018").inPhone("138****5678"))).isEmpty();
        assertThat(marked("低保 独居", terms("独居").inTags("低保 独居"))).isEqualTo("独居");
    }
}
