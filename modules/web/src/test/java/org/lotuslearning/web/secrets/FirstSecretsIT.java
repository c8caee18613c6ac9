package org.lotuslearning.web.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;

final class FirstSecretsIT extends InContainer {
    private static final Pattern PRINTED =
            Pattern.compile("console sign-in admin, password (\\S+) +LRS key (\\S+), secret (\\S+)");

    @Inject
    FirstSecrets secrets;

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
