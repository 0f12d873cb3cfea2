package org.jielin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jielin.resident.Contact;
import org.jielin.resident.ContactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneReaderTest {

    @ParameterizedTest
    @CsvSource({"13800001111,13800001111", "138 0000 1111,13800001111", "138-0000-1111,13800001111", "1380 000 1111,13800001111", "+8613800001111,13800001111",
            "86 13800001111,13800001111", "008613800001111,13800001111", "021-64045046,021-64045046", "02164045046,021-64045046", "(021)64045046,021-64045046",
            "021 64045046,021-64045046", "64045046,64045046", "64045046转801,64045046-801", "021-64045046-801,021-64045046-801", "0512-65123456,0512-65123456",
            "手机:13800001111,13800001111", "本人13800001111,13800001111", "13800001111(本人),13800001111", "电话 64045046,64045046"})
    void oneNumberInManyHabits(String written, String number) {
        PhoneReader.Told told = PhoneReader.tell(written, "王芳");
        assertThat(told.contacts()).as(written).containsExactly(Contact.own(0, number.startsWith("1") ? ContactKind.MOBILE : ContactKind.LANDLINE, number));
        assertThat(told.wrong()).isEmpty();
    }

    @Test
    void severalNumbersEachWithItsWords() {
        assertThat(PhoneReader.read("13800001111/021-64045046、139 0000 2222")).extracting(Contact::number).containsExactly("13800001111", "021-64045046",
                "13900002222");
        assertThat(PhoneReader.read("13800138000(女儿)")).containsExactly(new Contact(0, 0, ContactKind.EMERGENCY, "13800138000", "", "女儿", 1));
        assertThat(PhoneReader.read("女儿李四13800138000")).containsExactly(new Contact(0, 0, ContactKind.EMERGENCY, "13800138000", "李四", "女儿", 1));
        assertThat(PhoneReader.read("13800001111 13800138000(儿子 李五)")).containsExactly(Contact.own(0, ContactKind.MOBILE, "13800001111"), new Contact(0, 0,
                ContactKind.EMERGENCY, "13800138000", "李五", "儿子", 1));
        assertThat(PhoneReader.read("13800001111,13800001111")).hasSize(1);
        assertThat(PhoneReader.tell("王芳13800001111", "王芳").contacts()).containsExactly(Contact.own(0, ContactKind.MOBILE, "13800001111"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380000111", "138000011112", "12800001111", "1.38E+10", "0216404504"})
    void whatCanNotBeCalledIsSaid(String written) {
        PhoneReader.Told told = PhoneReader.tell(written, "");
        assertThat(told.contacts()).as(written).isEmpty();
    }

    @Test
    void aWrongNumberBesideARightOneIsSaid() {
        PhoneReader.Told told = PhoneReader.tell("13800001111 1380000222", "");
        assertThat(told.contacts()).hasSize(1);
        assertThat(told.wrong()).isEqualTo(List.of("1380000222"));
    }
}
