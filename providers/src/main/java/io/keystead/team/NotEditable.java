package io.keystead.team;

/** Why a manager sees somebody, and changes no more than the establishments that they share. */
enum NotEditable {
    WORKS_ELSEWHERE
}
