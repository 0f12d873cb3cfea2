package org.jielin.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    private static final String TELLING = "王重庆张秘鲁李藏文令狐冲万俟卨澹台明长孙无忌单于飞尉迟恭解华区乐任沈曾仇查";

    @ParameterizedTest(name = "{0} is read {1}")
    @CsvSource({"单一字,shan yi zi", "王单,wang dan", "解放,xie fang", "仇单,qiu dan", "曾区,zeng qu", "区曾,ou zeng", "尉迟乐,yu chi le", "万俟,mo qi", "长孙无忌,zhang sun wu ji",
        "欧阳修,ou yang xiu", "吕布,lu bu", "谢𠮷,xie ji", "魏䶮,wei yan", "阿依努尔·艾合买提,a yi nu er ai he mai ti", "单重庆,shan chong qing","Anna 王,anna wang","John Smith,john smith", "Anna Müller,anna muller", "任任,ren ren"})
    void surnamesAreReadAsSurnames(String name, String syllables) {
        assertThat(Pinyin.syllables(name)).isEqualTo(syllables);
    }

    @Test
    void initialsAreTheFirstLetters() {
        assertThat(Pinyin.initials("shan yi zi")).isEqualTo("syz");
        assertThat(Pinyin.initials("")).isEmpty();
        assertThat(Pinyin.syllables("")).isEmpty();
    }

    /** ü is written u. */
    @Test
    void rememberedReadingsAreThoseOfTheWholeName() {
        Transliterator whole = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 2 + random.nextInt(3); length > 0; length--) {
                name.append(random.nextBoolean() ? TELLING.charAt(random.nextInt(TELLING.length())) : (char) (0x4E00 + random.nextInt(0x51A5)));
            }
            assertThat(Pinyin.syllables(name.toString())).as(name.toString())
                    .isEqualTo(whole.transliterate(name.toString()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        }
    }

    @Test
    void everyReadingIsKnownTheLikeliestFirst() {
        assertThat(Pinyin.parts("单乐").getFirst().readings()).containsExactly("shan", "dan", "chan");
        assertThat(Pinyin.parts("王单").getLast().readings()).startsWith("dan").contains("shan");
        assertThat(Pinyin.parts("吕").getFirst().readings()).containsExactly("lv", "lu", "lyu");
    }
}
