package io.keystead.profile;

import java.util.List;

/**
 * What is wrong with a value.
 *
 * @param key of the message
 * @param params what the message names from {1} on; {0} is the attribute
 */
record ProfileFault(String key, List<String> params) {

    static ProfileFault of(String key, String... params) {
        return new ProfileFault(key, List.of(params));
    }
}
