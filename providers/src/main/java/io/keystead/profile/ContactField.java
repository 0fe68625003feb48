package io.keystead.profile;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** What belongs to the contact data of a person, in the order of a form. */
enum ContactField {
    FIRST_NAME(UserModel.FIRST_NAME),
    LAST_NAME(UserModel.LAST_NAME),
    EMAIL(UserModel.EMAIL),
    PHONE_NUMBER("phoneNumber"),
    COMPANY_NAME("companyName"),
    VAT_NUMBER("vatNumber"),
    STREET("street"),
    STREET2("street2"),
    POSTAL_CODE("postalCode"),
    CITY("city"),
    STATE("state"),
    COUNTRY("country"),
    INVOICE_DELIVERY("invoiceDelivery");

    private final String attribute;

    ContactField(String attribute) {
        this.attribute = attribute;
    }

    /** Its name in the user profile and in JSON. */
    String attribute() {
        return attribute;
    }

    static Optional<ContactField> of(String attribute) {
        return Stream.of(values())
                .filter(field -> field.attribute.equals(attribute))
                .findFirst();
    }
}
