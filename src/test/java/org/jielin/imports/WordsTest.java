package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jielin.resident.Relation;
import org.jielin.resident.ResidenceCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of spreadsheets mean. */
class WordsTest {

    /** Of two lists of one name only the last would count. */
    @ParameterizedTest
    @ValueSource(strings = {"words.properties", "columns.properties"})
    void noListStandsTwice(String file) throws IOException {
        assertThat(keys(file)).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> keys(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
        }
    }

    @Test
    void noWordMeansTwoThings() {
        assertThat(meanings("relation", Relation.values())).allSatisfy((word, relations) -> assertThat(relations).as(word).hasSize(1));
        assertThat(meanings("category", ResidenceCategory.values())).allSatisfy((word, categories) -> assertThat(categories).as(word).hasSize(1));
    }

    private static <E extends Enum<E>> Map<String, List<E>> meanings(String stem, E[] constants) {
        Map<String, List<E>> meanings = new HashMap<>();
        for (E constant : constants) {
            List<String> words = Words.list(stem + "." + constant.name());
            if (words != null) {
                words.forEach(word -> meanings.merge(word, List.of(constant), (one, other) -> List.of(one.getFirst(), other.getFirst())));
            }
        }
        assertThat(meanings).isNotEmpty();
        return meanings;
    }

    @ParameterizedTest
    @CsvSource({"家长, HEAD", "配偶, SPOUSE", "老婆, WIFE", "长子, ELDEST_SON", "户主之妻, WIFE", "1.儿子, SON", "23, SECOND_SON", "外孙女, DAUGHTERS_DAUGHTER",
            "丈母娘, WIFES_MOTHER", "表弟, MATERNAL_COUSIN", "住家保姆, NOT_KIN", "兄弟, SIBLING"})
    void aRelationIsReadAsFineAsItIsWritten(String written, Relation relation) {
        assertThat(Words.relation(written)).contains(relation);
    }

    @Test
    void whoRentsIsATenant() {
        assertThat(Words.constant(ResidenceCategory.class, "category", "租 住")).contains(ResidenceCategory.TENANT);
        assertThat(Words.constant(ResidenceCategory.class, "category", "外来")).contains(ResidenceCategory.PRESENT_NO_HUKOU);
        assertThat(Words.constant(ResidenceCategory.class, "category", "月球")).isEmpty();
    }
}
