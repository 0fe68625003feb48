/**
 * What tests are written with: a server for the whole suite, a realm for each class, people in it, their tokens, a mailbox
 * and a browser.
 */
@NullMarked
package io.keystead.tests.harness;

import org.jspecify.annotations.NullMarked;
