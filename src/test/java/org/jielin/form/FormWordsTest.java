package org.jielin.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormWordsTest {

    @ParameterizedTest
    @CsvSource({"姓名,NAME", "姓  名,NAME", "老人姓名(必填),NAME", "*身份证号码,ID_NUMBER", "联系电话:,PHONE", "志愿者电话,HELPER_PHONE", "出生年月,BIRTH_MONTH",
            "户籍地址,HUKOU_ADDRESS", "现居住地址,ADDRESS", "紧急联系人电话,EMERGENCY_PHONE", "与户主关系,RELATION", "人员类别,TAGS", "健康状况,MOBILITY",
            "最近走访,LAST_VISIT", "年龄(周岁),AGE", "居委会,COMMITTEE", "备注,NOTE", "民族,ETHNICITY"})
    void labelsSayWhatTheyAskFor(String label, FormField field) {
        assertThat(FormWords.field(label)).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"配偶姓名", "补贴标准", "银行卡号", "是否享受长护险", "姓名和身份证号都要与户口簿一致否则退回重填"})
    void whatIsNotMeantIsNotGuessed(String label) {
        assertThat(FormWords.field(label)).isEmpty();
    }

    @Test
    void aGroupsWordDecidesWhoseItIs() {
        assertThat(FormWords.field("紧急联系人", "姓名")).contains(FormField.EMERGENCY);
        assertThat(FormWords.field("紧急联系人", "电话")).contains(FormField.EMERGENCY_PHONE);
        assertThat(FormWords.field("紧急联系人", "工作单位")).isEmpty();
        assertThat(FormWords.field("配偶", "姓名")).isEmpty();
        assertThat(FormWords.field("基本情况", "姓名")).contains(FormField.NAME);
        assertThat(FormWords.field("结对志愿者", "联系电话")).contains(FormField.HELPER_PHONE);
    }
}
