package org.jielin.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PinyinTest {

    private static final String TELLING = "王重庆张秘鲁李藏文令狐冲万俟卨澹台明长孙无忌单于飞尉迟恭解华区乐任沈曾仇查";

    @Test
    void surnamesAndPairsAreReadAsNames() {
        assertThat(Pinyin.syllables("单重庆")).isEqualTo("shan chong qing");
        assertThat(Pinyin.syllables("尉迟解")).isEqualTo("yu chi jie");
        assertThat(Pinyin.syllables("谢𠮷")).isEqualTo("xie ji");
        assertThat(Pinyin.syllables("")).isEmpty();
        assertThat(Pinyin.syllables("Anna 王")).isEqualTo("anna wang");
    }

    @Test
    void rememberedReadingsAreThoseOfTheWholeName() {
        Transliterator whole = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 2 + random.nextInt(3); length > 0; length--) {
                name.append(random.nextBoolean() ? TELLING.charAt(random.nextInt(TELLING.length())) : (char) (0x4E00 + random.nextInt(0x51A5)));
            }
            assertThat(Pinyin.syllables(name.toString())).as(name.toString())
                    .isEqualTo(whole.transliterate(name.toString()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
        }
    }
}
