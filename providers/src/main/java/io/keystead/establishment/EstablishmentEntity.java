package io.keystead.establishment;

import io.keystead.rest.KeysteadException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of {@code KEYSTEAD_ESTABLISHMENT}; {@code codeKey} and {@code searchText} follow from code and name. */
@Entity
@Table(name = "KEYSTEAD_ESTABLISHMENT")
public class EstablishmentEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    private String realmId;

    @Column(name = "CODE", length = 64, nullable = false, updatable = false)
    private String code;

    @Column(name = "CODE_KEY", length = 64, nullable = false, updatable = false)
    private String codeKey;

    @Nationalized
    @Column(name = "NAME", nullable = false)
    private String name;

    @Nationalized
    @Column(name = "SEARCH_TEXT", length = 1024, nullable = false)
    private String searchText;

    @Nationalized
    @Column(name = "DESCRIPTION", length = 1024)
    private @Nullable String description;

    @Column(name = "ENABLED", nullable = false)
    private boolean enabled;

    @ElementCollection
    @CollectionTable(name = "KEYSTEAD_ESTABLISHMENT_ATTR", joinColumns = @JoinColumn(name = "ESTABLISHMENT_ID"))
    @OrderColumn(name = "POSITION_NO")
    @BatchSize(size = 1000)
    private List<EstablishmentAttribute> attributes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected EstablishmentEntity() {}

    EstablishmentEntity(String id, String realmId, String code, String name) {
        this.id = id;
        this.realmId = realmId;
        this.code = code;
        this.codeKey = EstablishmentCode.key(code);
        this.name = name;
        this.searchText = SearchText.of(code, name);
        this.enabled = true;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String code() {
        return code;
    }

    String codeKey() {
        return codeKey;
    }

    String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
        searchText = SearchText.of(code, newName);
    }

    @Nullable
    String description() {
        return description;
    }

    void describe(@Nullable String newDescription) {
        description = newDescription;
    }

    boolean enabled() {
        return enabled;
    }

    void enable(boolean newEnabled) {
        enabled = newEnabled;
    }

    List<EstablishmentAttribute> attributes() {
        return List.copyOf(attributes);
    }

    void replaceAttributes(List<EstablishmentAttribute> newAttributes) {
        attributes.clear();
        attributes.addAll(newAttributes);
    }

    /** Why this one can not be a default. */
    KeysteadException disabledRefusal(String field) {
        return KeysteadException.invalid(field, "keystead-default-disabled", code + " is disabled", code);
    }
}
