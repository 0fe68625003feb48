package io.keystead.tests.scale;

import java.time.Duration;
import java.util.List;

/** What a removal took, and how many statements on our tables it may. */
record Removal(String name, int atMost, List<String> statements, Duration time) {}
