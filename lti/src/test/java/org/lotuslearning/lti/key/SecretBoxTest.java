package org.lotuslearning.lti.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox("a secret key of some length");

    @Test
    void opensWhatItSealed() {
        String sealed = box.seal("geheim ü");

        assertThat(sealed).startsWith("v1.").doesNotContain("geheim");
        assertThat(box.open(sealed)).isEqualTo("geheim ü");
        assertThat(new SecretBox("a secret key of some length").open(sealed)).isEqualTo("geheim ü");
    }

    @Test
    void sealsTheSameDifferentlyEachTime() {
        assertThat(box.seal("same")).isNotEqualTo(box.seal("same"));
    }

    @Test
    void saysThatTheKeyIsAnother() {
        String sealed = new SecretBox("another key of some length").seal("secret");

        assertThatThrownBy(() -> box.open(sealed))
                .isInstanceOf(WrongSecretKey.class)
                .hasMessageContaining("LOTUS_SECRET_KEY");
    }

    @Test
    void noticesAlteration() {
        String sealed = box.seal("secret");
        char last = sealed.charAt(20);
        String altered = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThatThrownBy(() -> box.open(altered)).isInstanceOf(WrongSecretKey.class);
    }

    @Test
    void takesNoShortKey() {
        assertThatThrownBy(() -> new SecretBox("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOTUS_SECRET_KEY must have at least 16 characters");
    }

    @Test
    void takesNothingThatWasNeverSealed() {
        assertThatThrownBy(() -> box.open("plain")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.open("v1.AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
