package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.secrets.StoredSettings;
import org.lotuslearning.web.settings.Settings;
import org.lotuslearning.web.settings.WrongSetting;

final class IriBaseIT extends InContainer {
    @Inject
    StoredSettings stored;

    @Inject
    Settings settings;

    @Test
    void staysWhenOnlyTheAddressOfTheServerChanges() {
        URI fixed = IriBase.keep(settings, stored);

        URI kept = IriBase.keep(base("https://moved.example.org", Optional.empty()), stored);

        assertThat(kept).isEqualTo(fixed);
    }

    @Test
    void refusesAnotherSetting() {
        URI fixed = IriBase.keep(settings, stored);
        Settings changed = base("https://moved.example.org", Optional.of(URI.create("https://other.example.org")));

        assertThatThrownBy(() -> IriBase.keep(changed, stored))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContainingAll("LOTUS_IRI_BASE", "https://other.example.org", fixed.toString());
        assertThat(IriBase.keep(base("https://moved.example.org", Optional.of(fixed)), stored))
                .isEqualTo(fixed);
    }

    private static Settings base(String address, Optional<URI> given) {
        return new Settings() {
            @Override
            public URI baseUrl() {
                return URI.create(address);
            }

            @Override
            public Optional<URI> givenIriBase() {
                return given;
            }
        };
    }
}
