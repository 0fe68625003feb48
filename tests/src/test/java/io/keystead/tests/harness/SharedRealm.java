package io.keystead.tests.harness;

import io.keystead.tests.openapi.OpenApiContract;

/**
 * A realm of one test class as each node of a {@link Cluster} sees it, removed after the class.
 *
 * @param here through the first node
 * @param there through the second
 */
public record SharedRealm(TestRealm here, TestRealm there) implements AutoCloseable {

    static SharedRealm create(Cluster cluster, OpenApiContract contract, String name) {
        TestRealm here =
                TestRealm.create(cluster.first(), contract, new RealmBlueprint(name, RealmBlueprint.Kind.BARE));
        return new SharedRealm(here, TestRealm.of(cluster.second(), contract, name));
    }

    @Override
    public void close() {
        here.close();
    }
}
