package org.lotuslearning.xapi.remote;

import java.util.List;

/**
 * What an LRS says of itself (Communication 2.8).
 *
 * @param version the versions of xAPI that it speaks
 */
public record About(List<String> version) {
    public About {
        version = List.copyOf(version);
    }
}
