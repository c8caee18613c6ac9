package org.lotuslearning.web.credentials;

/**
 * A key and a secret, to be copied now or never ({@code parts/credential-made.jte}).
 *
 * @param endpoint of the LRS
 */
public record MadeView(String endpoint, String key, String secret) {
    @Override
    public String toString() {
        return "MadeView[" + key + "]";
    }
}
