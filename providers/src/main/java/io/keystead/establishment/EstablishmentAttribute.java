package io.keystead.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Nationalized;

/** One value of one attribute of an establishment, a row of {@code KEYSTEAD_ESTABLISHMENT_ATTR}. */
@Embeddable
public record EstablishmentAttribute(
        @Nationalized @Column(name = "ATTR_NAME", nullable = false) String name,
        @Nationalized @Column(name = "ATTR_VALUE", length = 1024, nullable = false) String value) {}
