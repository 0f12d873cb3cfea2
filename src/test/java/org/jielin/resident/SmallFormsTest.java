package org.jielin.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jielin.common.db.DaoTest;
import org.junit.jupiter.api.Test;

class SmallFormsTest {

    private static final LocalDate TODAY = LocalDate.now(DaoTest.CLOCK);

    @Test
    void anEmergencyContactHasANameANumberAndAnOrder() {
        ContactForm form = new ContactForm();
        form.load(new Contact(0, 1, ContactKind.EMERGENCY, "", "", "", 1));
        form.callOrder.set("0");
        assertThat(form.validate()).containsOnlyKeys("number", "name", "callOrder");
        form.number.set("１３８ 1234 5678");
        form.name.set("王小芳");
        form.callOrder.set("2");
        assertThat(form.validate()).isEmpty();
        assertThat(form.toRecord()).isEqualTo(new Contact(0, 1, ContactKind.EMERGENCY, "13812345678", "王小芳", "", 2));
        assertThat(form.dirty()).isTrue();
    }

    @Test
    void anOwnMobileNumberHasElevenDigits() {
        ContactForm form = new ContactForm();
        form.load(Contact.own(1, ContactKind.MOBILE, "1381234567"));
        assertThat(form.validate()).containsOnlyKeys("number");
        form.kind.set(ContactKind.LANDLINE);
        assertThat(form.validate()).isEmpty();
    }

    @Test
    void aTagIsGivenOnceAndNotForTomorrow() {
        TagForm form = new TagForm(DaoTest.CLOCK);
        assertThat(form.validate()).containsOnlyKeys("label");
        form.knows(List.of(Tag.of(1, "独居", null, ""), new Tag(2, 1, "低保", null, TODAY.minusDays(9), "")));
        form.label.set("独居 ");
        form.since.set(TODAY.plusDays(1));
        assertThat(form.validate()).containsOnlyKeys("label", "since");
        form.label.set("低保");
        form.since.set(TODAY);
        assertThat(form.validate()).isEmpty();
        assertThat(form.toRecord(1)).isEqualTo(Tag.of(1, "低保", TODAY, ""));
    }

    @Test
    void aTagEndsNotAfterTodayNorBeforeItBegan() {
        Tag tag = Tag.of(1, "独居", TODAY.minusDays(3), "");
        assertThat(TagEndController.complaint(tag, TODAY, TODAY)).isEmpty();
        assertThat(TagEndController.complaint(tag, TODAY.plusDays(1), TODAY)).isNotEmpty();
        assertThat(TagEndController.complaint(tag, TODAY.minusDays(4), TODAY)).isEmpty();
        assertThat(TagEndController.complaint(tag, TODAY.minusDays(5), TODAY)).isNotEmpty();
        assertThat(TagEndController.complaint(tag, null, TODAY)).isNotEmpty();
    }

    @Test
    void aDeletionHasAReason() {
        assertThat(ResidentDeleteController.complaint("")).isNotEmpty();
        assertThat(ResidentDeleteController.complaint("重复登记")).isEmpty();
        assertThat(ResidentDeleteController.complaint("长".repeat(101))).isNotEmpty();
    }
}
