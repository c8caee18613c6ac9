package org.lotuslearning.demolms.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.people.SignIns;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.testing.TestDemo;

class SecondStartTest {

    @Test
    void keepsTheKeyTheCourseAndWhoIsSignedIn(@TempDir Path directory) {
        Activity activity = new Activity(
                Activities.newId(),
                "leading-with-compassion",
                "Learn",
                "",
                URI.create("http://localhost:8080/learn/lotus/learn"),
                Map.of("content", "lotus/learn"));
        String keys;
        Secret cookie;
        try (TestDemo first = new TestDemo(directory)) {
            keys = first.key().publicKeySet();
            cookie = new SignIns(first.database(), first.clock).begin(first.person("Siân"));
            first.database().run(sql -> Activities.add(sql, activity));
            first.activities().copy(first.course(), first.otherCourse());
        }

        try (TestDemo second = new TestDemo(directory)) {
            assertThat(second.key().publicKeySet()).isEqualTo(keys);
            assertThat(second.activities().of(second.course())).containsExactly(activity);
            assertThat(new SignIns(second.database(), second.clock).holderOf(cookie))
                    .contains(second.person("Siân"));
            assertThat(second.courses().history(second.otherCourse())).containsExactly("leading-with-compassion");
        }
    }
}
