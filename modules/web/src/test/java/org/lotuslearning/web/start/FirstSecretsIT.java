package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.settings.Settings;
import org.lotuslearning.web.settings.WrongSetting;

final class FirstSecretsIT extends InContainer {
    private static final Pattern PRINTED =
            Pattern.compile("console sign-in admin, password (\\S+) +LRS key (\\S+), secret (\\S+)");

    @Inject
    FirstSecrets secrets;

    @Inject
    StoredSettings stored;

    @Inject
    Settings settings;

    @Inject
    Rows rows;

    @Test
    void wereMadeAtTheStartAndAreNotMadeAgain() {
        List<String> before = everything();

        List<String> printed = printedBy(secrets::make);

        assertThat(before).isNotEmpty();
        assertThat(printed).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void arePrintedOnceWhenTheyAreMade() {
        rows.change("delete from setting where name in ('admin-password-hash', 'lrs-credential-made')");

        List<String> printed = printedBy(secrets::make);

        assertThat(printed).hasSize(1);
        Matcher words = PRINTED.matcher(printed.get(0));
        assertThat(words.find()).isTrue();
        assertThat(secrets.isAdminPassword(words.group(1))).isTrue();
        assertThat(rows.count("lrs_credential", "credential_key = ?", words.group(2)))
                .isEqualTo(1);
        assertThat(everything()).noneMatch(kept -> kept.contains(words.group(1)) || kept.contains(words.group(3)));
    }

    @Test
    void openTheConsoleToNobodyElse() {
        assertThat(secrets.isAdminPassword("")).isFalse();
        assertThat(secrets.isAdminPassword("admin")).isFalse();
    }

    @Test
    void keepTheBaseOfActivityIdsWhenOnlyTheAddressOfTheServerChanges() {
        URI fixed = IriBase.keep(settings, stored);

        URI kept = IriBase.keep(base("https://moved.example.org", Optional.empty()), stored);

        assertThat(kept).isEqualTo(fixed);
    }

    @Test
    void refuseAChangedBaseOfActivityIds() {
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

    private List<String> everything() {
        List<String> all = new ArrayList<>(rows.read("select content from setting order by name"));
        all.addAll(rows.read("select secret_hash from lrs_credential order by credential_key"));
        return all;
    }

    /** What the server says aloud, and only there, while it does something. */
    private static List<String> printedBy(Runnable task) {
        List<String> printed = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                printed.add(new SimpleFormatter().formatMessage(record));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(FirstSecrets.class.getName());
        logger.addHandler(handler);
        try {
            task.run();
        } finally {
            logger.removeHandler(handler);
        }
        return printed;
    }
}
