package io.keystead.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Nationalized;

/** A row of the smallest changelog, with which the fixture itself is tested. */
@Entity
@Table(name = "KEYSTEAD_SAMPLE")
class SampleEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id = "";

    @Nationalized
    @Column(name = "NAME", nullable = false)
    private String name = "";

    protected SampleEntity() {}

    SampleEntity(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
