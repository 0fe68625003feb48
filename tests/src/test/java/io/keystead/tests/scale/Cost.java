package io.keystead.tests.scale;

import java.util.List;

/** The statements on our tables that a request needs in a large and in a small company, and how many it may. */
record Cost(String name, int atMost, List<String> ofLarge, List<String> ofSmall) {}
