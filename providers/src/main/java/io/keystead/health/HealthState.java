package io.keystead.health;

/** How good something is; the worst of several is the greatest. */
enum HealthState {
    OK,
    /** Works, but not all of it, or not as the shipped realm files have it. */
    WARNING,
    /** People will be refused something that they are meant to do. */
    ERROR
}
