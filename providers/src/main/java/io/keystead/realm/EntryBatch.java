package io.keystead.realm;

import io.keystead.realm.DocumentReader.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Entries of one kind, handed over as soon as there are enough of them; counted by weight too, since one member may have
 * as many establishments as a thousand others.
 */
final class EntryBatch<T> {

    /** So many entries are handed over at once. */
    static final int ENTRIES = 500;

    /** Or fewer that weigh so much together. */
    static final int WEIGHT = 20_000;

    private final ToIntFunction<T> weightOf;
    private final Consumer<List<Located<T>>> receiver;
    private List<Located<T>> entries = new ArrayList<>(ENTRIES);
    private int weight;

    EntryBatch(ToIntFunction<T> weightOf, Consumer<List<Located<T>>> receiver) {
        this.weightOf = weightOf;
        this.receiver = receiver;
    }

    void add(Located<T> located) {
        entries.add(located);
        weight += weightOf.applyAsInt(located.entry());
        if (entries.size() == ENTRIES || weight >= WEIGHT) {
            handOver();
        }
    }

    /** Hands over what is there, if anything. */
    void handOver() {
        if (!entries.isEmpty()) {
            receiver.accept(entries);
            entries = new ArrayList<>(ENTRIES);
            weight = 0;
        }
    }
}
