/** What the database knows of Keystead: entities, changelogs, and removal of rows whose owner is gone. */
@NullMarked
package io.keystead.persistence;

import org.jspecify.annotations.NullMarked;
