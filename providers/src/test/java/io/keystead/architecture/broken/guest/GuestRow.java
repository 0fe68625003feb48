package io.keystead.architecture.broken.guest;

import io.keystead.architecture.broken.rest.KeysteadException;
import jakarta.persistence.Entity;

@Entity
public final class GuestRow {

    RuntimeException missing() {
        return new KeysteadException();
    }
}
