package org.lotuslearning.web.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.lotuslearning.web.page.Words.t;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.lti.refusal.RefusalCode;

class WordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SAID = Pattern.compile("\\bt\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");
    private static final Path LEARNING = Path.of("../learning/src/main/java/org/lotuslearning/learning");

    @Test
    void haveWelshForEveryText() throws IOException {
        Map<String, String> missing = new LinkedHashMap<>();
        said().stream().filter(text -> Words.translation(text).isEmpty()).forEach(text -> missing.put(text, ""));

        if (!missing.isEmpty()) {
            fail("Texts without Welsh. Put them into cy.json, translated:\n" + json(missing));
        }
    }

    @Test
    void haveNoWelshForTextsThatNobodySays() throws IOException {
        Set<String> unused = new TreeSet<>(welsh().keySet());
        unused.removeAll(said());

        assertThat(unused).as("Take these out of cy.json").isEmpty();
    }

    @Test
    void haveTheSamePlacesForValuesInBothLanguages() throws IOException {
        List<String> different = new ArrayList<>();
        welsh().forEach((english, welsh) -> {
            if (!places(english).equals(places(welsh))) {
                different.add(english + " | " + welsh);
            }
        });

        assertThat(different).isEmpty();
    }

    @Test
    void areSaidInTheLanguageOfTheThread() throws Exception {
        assertThat(t("{0} of {1} pages", 1, 4)).isEqualTo("1 of 4 pages");
        assertThat(Words.<String>in(Words.WELSH, () -> t("{0} of {1} pages", 1, 4)))
                .isEqualTo("1 o’r 4 tudalen");
        assertThat(Words.language()).isEqualTo(Words.ENGLISH);
    }

    @Test
    void takeValuesAsTheyAre() {
        assertThat(t("Saved {0} by {1}", "{1} $1", "me")).isEqualTo("Saved {1} $1 by me");
    }

    @Test
    void nameTheFieldsOfOurOwnAndLeaveAuthorsWords() throws Exception {
        assertThat(Words.label("By when, action 2")).isEqualTo("By when, action 2");
        assertThat(Words.<String>in(Words.WELSH, () -> Words.label("By when, action 2")))
                .isEqualTo("Erbyn pryd, cam gweithredu 2");
        assertThat(Words.<String>in(Words.WELSH, () -> Words.label("Note on: Staff")))
                .isEqualTo("Nodyn ar: Staff");
        assertThat(Words.<String>in(Words.WELSH, () -> Words.label("What did 2 people see?")))
                .isEqualTo("What did 2 people see?");
    }

    /** Everything that may be said: in templates and code, of forms, and why a launch was refused. */
    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    literals(SAID, file).forEach(said::add);
                }
            }
        }
        for (Path file : formsOfExercises()) {
            literals(LITERAL, file)
                    .filter(text -> text.matches("[A-Z{][^.]*[^ ]") && text.contains(" "))
                    .forEach(said::add);
        }
        new Part.ActionPlan("plan", "What will you do?", Optional.empty(), 1, 1)
                .fields()
                .forEach(field -> said.add(field.label().replace("1", "{0}")));
        said.add("Note on: {0}");
        for (RefusalCode code : RefusalCode.values()) {
            said.add(code.what());
            said.add(code.learnerRemedy());
        }
        return said;
    }

    /** Where the names of fields stand, and what is said of a form that lacks something. */
    private static List<Path> formsOfExercises() throws IOException {
        List<Path> files = new ArrayList<>(List.of(LEARNING.resolve("answers/AnswerForm.java")));
        try (Stream<Path> catalogue = Files.list(LEARNING.resolve("catalogue"))) {
            for (Path file : catalogue.toList()) {
                String source = Files.readString(file);
                if (source.contains("implements Part {") || source.contains("interface Part ")) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static Stream<String> literals(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(literal -> literal.group(1).replace("\\\"", "\""));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> welsh() throws IOException {
        return JSON.readValue(
                WordsTest.class.getResourceAsStream("cy.json"), new TypeReference<Map<String, String>>() {});
    }

    private static String json(Map<String, String> texts) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
