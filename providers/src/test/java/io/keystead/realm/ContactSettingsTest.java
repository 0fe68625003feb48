package io.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystead.realm.ContactSettings.LockedData;
import org.junit.jupiter.api.Test;

final class ContactSettingsTest {

    @Test
    void theCountryIsLockedWhateverIsWritten() {
        for (String attribute : new String[] {null, "", "country", "cuontry", "none"}) {
            assertThat(ContactSettings.locked(attribute)).containsExactly(LockedData.COUNTRY);
        }
        assertThat(ContactSettings.locked(" VAT ,name")).containsExactlyInAnyOrder(LockedData.values());
        assertThat(ContactSettings.locked("country,vat")).containsExactlyInAnyOrder(LockedData.COUNTRY, LockedData.VAT);
    }

    @Test
    void aCompanyIsInACountryThatExistsOrNowhere() {
        assertThat(ContactSettings.country(" fr ")).contains("FR");
        for (String attribute : new String[] {null, "", "XX", "France"}) {
            assertThat(ContactSettings.country(attribute)).isEmpty();
        }
    }
}
