package io.keystead.blocklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are one address, one number. */
final class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "' Camille@Hotel.Example ', camille@hotel.example",
        "camille@HÔTEL.example, camille@xn--htel-vqa.example",
        "camille@xn--htel-vqa.example, camille@xn--htel-vqa.example",
        "CAMILLE@ISTANBUL.EXAMPLE, camille@istanbul.example",
        "andre\u0301@hotel.example, andré@hotel.example",
    })
    void spellingsOfOneAddress(String typed, String value) {
        assertThat(Contact.email(typed)).hasValue(new Contact(ContactKind.EMAIL, value));
    }

    @ParameterizedTest
    @CsvSource({"camille+news@hotel.example, camille@hotel.example", "c.amille@gmail.com, camille@gmail.com"})
    void whatOnlySomeServersTakeForOneAreTwo(String one, String other) {
        assertThat(Contact.email(one)).isPresent().isNotEqualTo(Contact.email(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "camille", "@hotel.example", "camille@", "camille@a..b"})
    void noAddress(String typed) {
        assertThat(Contact.email(typed)).isEmpty();
        assertThat(Contact.phone(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 6 12 34 56 78", "+33-6.12.34.56.78", "+33 (6) 12/345678", " +33612345678 "})
    void spellingsOfOneNumber(String typed) {
        assertThat(Contact.phone(typed)).hasValue(new Contact(ContactKind.PHONE, "+33612345678"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "0033612345678", "+0612345678", "+33", "+336123456789012345", "+33 six"})
    void withoutCountryCodeItIsNoNumber(String typed) {
        assertThat(Contact.phone(typed)).isEmpty();
    }

    @Test
    void aNoteThatTellsWhoIsFound() {
        Contact address = Contact.requireEmail("camille@hôtel.example");
        assertThat(address.isNamedIn("Camille@Hôtel.example asked")).isTrue();
        assertThat(address.isNamedIn("camille@xn--htel-vqa.example")).isTrue();
        assertThat(address.isNamedIn("asked on the phone on 2026-11-23")).isFalse();
        Contact number = Contact.requirePhone("+33612345678");
        assertThat(number.isNamedIn("called from 06 12 34 56 78")).isTrue();
        assertThat(number.isNamedIn("ticket 20261123")).isFalse();
    }

    @Test
    void nothingPrintsIt() {
        assertThat(Contact.requireEmail("camille@hotel.example").toString()).doesNotContain("camille");
    }
}
