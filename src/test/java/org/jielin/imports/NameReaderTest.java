package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.jielin.resident.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameReaderTest {

    @ParameterizedTest
    @CsvSource({"王 芳,王芳", "王　芳,王芳", "王 小 明,王小明", "欧阳 建国,欧阳建国", "阿依努尔 艾合买提,阿依努尔·艾合买提", "古丽 买买提,古丽·买买提", "谢𠮷,谢𠮷", "魏䶮,魏䶮", "王芳.,王芳",
            "Ｊｏｈｎ Smith,John Smith", "司马 相如意,司马相如意"})
    void spacesAreForLooksOrForTheSeparator(String written, String name) {
        assertThat(NameReader.name(written)).isEqualTo(name);
        assertThat(NameReader.read(written).parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依努尔.艾合买提", "阿依努尔・艾合买提", "阿依努尔•艾合买提", "阿依努尔‧艾合买提", "阿依努尔﹒艾合买提", "阿依努尔･艾合买提", "阿依努尔。艾合买提", "阿依努尔．艾合买提", "阿依努尔 · 艾合买提", "阿依努尔 • 艾合买提",
            "阿依努尔··艾合买提", "阿依努尔∙艾合买提"})
    void everySeparatorBecomesTheOne(String written) {
        assertThat(NameReader.name(written)).isEqualTo("阿依努尔·艾合买提");
    }

    @Test
    void remarksGoWhereTheyBelong() {
        assertThat(NameReader.read("王芳(户主)")).satisfies(told -> {
            assertThat(told.name()).isEqualTo("王芳");
            assertThat(told.relation()).isEqualTo(Relation.HEAD);
            assertThat(told.remark()).isEmpty();
        });
        assertThat(NameReader.read("张三（已故）")).satisfies(told -> {
            assertThat(told.name()).isEqualTo("张三");
            assertThat(told.dead()).isTrue();
            assertThat(told.remark()).isEqualTo("已故");
        });
        assertThat(NameReader.read("李四（小名阿毛）").called()).isEqualTo("阿毛");
        assertThat(NameReader.read("李四(曾用名：李思)").formerName()).isEqualTo("李思");
        assertThat(NameReader.read("李四【租客】").relation()).isEqualTo(Relation.NOT_KIN);
        assertThat(NameReader.read("李四(女儿)(住养老院)")).satisfies(told -> {
            assertThat(told.relation()).isEqualTo(Relation.DAUGHTER);
            assertThat(told.remark()).isEqualTo("住养老院");
        });
        assertThat(NameReader.read("李四(户主").name()).isEqualTo("李四");
        assertThat(NameReader.name("王芳女士")).isEqualTo("王芳");
        assertThat(NameReader.name("王老师")).isEqualTo("王老师");
    }

    @Test
    void addressesAndTelephonesAreNoPartOfTheName() {
        assertThat(NameReader.read("3号101室 王芳")).satisfies(told -> {
            assertThat(told.name()).isEqualTo("王芳");
            assertThat(told.address()).isEqualTo("3号101室");
        });
        assertThat(NameReader.read("3号101室王芳").name()).isEqualTo("王芳");
        assertThat(NameReader.read("3-101 王芳").address()).isEqualTo("3-101");
        assertThat(NameReader.read("王芳13800001111")).satisfies(told -> {
            assertThat(told.name()).isEqualTo("王芳");
            assertThat(told.contacts()).singleElement().satisfies(contact -> assertThat(contact.number()).isEqualTo("13800001111"));
        });
    }

    @Test
    void severalPeopleAreNotMadeOne() {
        assertThat(NameReader.read("王小明、李小红").people()).containsExactly("王小明", "李小红");
        assertThat(NameReader.read("王小明 李小红").people()).hasSize(2);
        assertThat(NameReader.read("阿依努尔·艾合买提").people()).isEmpty();
        assertThat(NameReader.read("王 芳").people()).isEmpty();
    }
}
