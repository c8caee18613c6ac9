package org.lotuslearning.web.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.learning.answers.AnswerForm;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Part;

/** Every type of exercise is done by keyboard alone, with the scripts and without them. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTest {
    private static final List<Exercise> EXERCISES = exercises();

    private SampleServer server;
    private Chromium chromium;

    @BeforeAll
    void start() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Exercise exercise : EXERCISES) {
            pages.put(exercise.id() + ".html", SamplePages.exercise(exercise, SampleUnits.OPEN));
            pages.put(exercise.id() + "-draft.html", SamplePages.exercise(exercise, SampleUnits.DRAFT));
            pages.put(exercise.id() + "-error.html", SamplePages.exercise(exercise, SampleUnits.ERROR));
        }
        server = new SampleServer(pages);
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        server.posts().clear();
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.close();
    }

    /** The samples, and for a type that they lack the first exercise of our courses that has it. */
    private static List<Exercise> exercises() {
        List<Exercise> exercises = new ArrayList<>(SampleExercises.all());
        for (Class<?> type : Part.class.getPermittedSubclasses()) {
            if (exercises.stream().noneMatch(e -> has(e, type))) {
                Catalogue.read(KeyboardTest.class.getClassLoader()).courses().stream()
                        .flatMap(course -> course.modules().stream())
                        .flatMap(LearningModule::exercises)
                        .filter(e -> has(e, type))
                        .findFirst()
                        .ifPresent(exercises::add);
            }
        }
        return exercises;
    }

    private static boolean has(Exercise exercise, Class<?> type) {
        return exercise.parts().stream().anyMatch(type::isInstance);
    }

    static Stream<String> ids() {
        return EXERCISES.stream().map(Exercise::id);
    }

    @Test
    void everyTypeIsAmongThem() {
        Set<Class<?>> types = new HashSet<>(List.of(Part.class.getPermittedSubclasses()));

        EXERCISES.stream().flatMap(e -> e.parts().stream()).forEach(part -> types.remove(part.getClass()));

        assertThat(types).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void isFilledInAndSavedByKeyboard(String id) throws InterruptedException {
        Page page = open(id, true);

        new Keyboard(page).fillIn();

        assertThat(AnswerForm.read(exercise(id), exercise(id).units().get(0), saved(), false)
                        .errors())
                .isEmpty();
    }

    /** Those that scripts turn into something else. */
    @ParameterizedTest
    @ValueSource(strings = {"9.12.i", "9.13.i", "9.14.i", "9.15.i", "9.16.i", "9.9"})
    void isFilledInAndSavedByKeyboardWithoutScripts(String id) throws InterruptedException {
        Page page = open(id, false);

        new Keyboard(page).fillIn();

        assertThat(AnswerForm.read(exercise(id), exercise(id).units().get(0), saved(), false)
                        .errors())
                .isEmpty();
    }

    @Test
    void aSortedCardIsSpokenOfAndTheFocusGoesOnToTheNextOne() {
        Page page = open("9.12.i", true);
        Keyboard keys = new Keyboard(page);
        Locator board = page.locator("[data-sort]");

        keys.tabTo("Move to Is not it");
        keys.press("Enter");

        PlaywrightAssertions.assertThat(board.locator("[role=status]"))
                .hasText("“I listen to the end before I answer, number 1” is now in Is not it. 21 of 22 left");
        PlaywrightAssertions.assertThat(board.locator(".lotus-pile").nth(1)).containsText("number 1");
        assertThat(keys.text()).isEqualTo("Move to Is not it");
        PlaywrightAssertions.assertThat(page.locator("[data-card]:has(:focus) legend"))
                .hasText("I listen to the end before I answer, number 2");
        PlaywrightAssertions.assertThat(page.locator("input[name='sort-c1'][value='is-not']"))
                .isChecked();
    }

    @Test
    void aCardWaitsAndGoesFromPileToPileWithTheFocus() {
        Page page = open("9.13.i", true);
        Keyboard keys = new Keyboard(page);

        keys.tabTo("Keep it for later");
        keys.press("Space");
        PlaywrightAssertions.assertThat(page.locator("[data-card]:has(:focus) legend"))
                .hasText("A line for see");
        for (int n = 0; n < 4; n++) {
            keys.tabTo("Move to Helping");
            keys.press("Enter");
        }

        // the one that waited came last, and no card is left
        PlaywrightAssertions.assertThat(page.locator("[data-sort] [role=status]"))
                .hasText("“A line for attend” is now in Helping. All cards are in a pile.");
        PlaywrightAssertions.assertThat(page.locator("[data-card]:has(:focus) legend"))
                .hasText("A line for attend");
        keys.tabTo("Move to Empathising");
        keys.press("Enter");
        PlaywrightAssertions.assertThat(page.locator("[data-card]:has(:focus) legend"))
                .hasText("A line for attend");
        PlaywrightAssertions.assertThat(page.locator(".lotus-pile").nth(2)).containsText("A line for attend");
    }

    @Test
    void anItemMovesWhileTheFocusStaysOnItsButton() {
        Page page = open("9.14.i", true);
        Keyboard keys = new Keyboard(page);
        Locator spoken = page.locator(".lotus-order [role=status]");

        keys.tabTo("↑ Up: Think what would help");
        keys.press("Enter");
        PlaywrightAssertions.assertThat(spoken).hasText("“Think what would help” is now 2 of 4.");
        keys.press("Enter");
        keys.press("Enter");

        PlaywrightAssertions.assertThat(spoken).hasText("“Think what would help” is 1 of 4.");
        assertThat(keys.text()).isEqualTo("↑ Up: Think what would help");
        PlaywrightAssertions.assertThat(page.locator(".lotus-order__text label"))
                .hasText(new String[] {
                    "Position of: Think what would help",
                    "Position of: See what is there",
                    "Position of: Feel what it does",
                    "Position of: Act, and look again"
                });
        PlaywrightAssertions.assertThat(page.locator("select[name='order-think']"))
                .hasValue("1");
        PlaywrightAssertions.assertThat(page.locator("select[name='order-feel']"))
                .hasValue("3");
    }

    @Test
    void anOrderIsNobodysUntilItIsMovedOrLeft() {
        Page page = open("9.14.i", true);
        Keyboard keys = new Keyboard(page);
        Locator positions = page.locator(".lotus-order__items select");

        PlaywrightAssertions.assertThat(page.locator(".lotus-order__number"))
                .hasText(new String[] {"1", "2", "3", "4"});
        assertThat(values(positions)).containsOnly("");
        keys.tabTo("↑ Up: See what is there");
        keys.press("Enter"); // it is the first, and stays
        assertThat(values(positions)).containsOnly("");

        keys.tabTo("Leave it in this order");
        keys.press("Enter");

        assertThat(values(positions)).containsExactly("1", "2", "3", "4");
        PlaywrightAssertions.assertThat(page.locator(".lotus-order [role=status]"))
                .hasText("This order is now your answer.");
        PlaywrightAssertions.assertThat(page.locator(".lotus-order__leave")).isHidden();
        assertThat(keys.text()).startsWith("↓ Down: ");
    }

    @Test
    void anOrderThatWasChosenStays() {
        Page page = open("9.14.i-draft", true);

        assertThat(values(page.locator(".lotus-order__items select"))).containsExactly("1", "2", "3", "4");
        PlaywrightAssertions.assertThat(page.locator(".lotus-order__leave")).isHidden();
    }

    private static List<String> values(Locator selects) {
        return selects.all().stream().map(Locator::inputValue).toList();
    }

    @Test
    void anErrorLeadsToTheButtonsOfItsCard() {
        Page page = open("9.12.i-error", true);
        Keyboard keys = new Keyboard(page);

        keys.tabTo("Answer this: I finish the sentence of whoever takes long to say it, number 3");
        keys.press("Enter");

        PlaywrightAssertions.assertThat(page.locator("[data-card]:has(:focus) legend"))
                .hasText("I finish the sentence of whoever takes long to say it, number 3");
        assertThat(keys.text()).isEqualTo("Move to Looks like it");
    }

    @Test
    void anErrorLeadsToTheButtonsOfItsItem() {
        Page page = open("9.14.i-error", true);
        Keyboard keys = new Keyboard(page);

        keys.tabTo("Answer this: Feel what it does");
        keys.press("Enter");

        assertThat(keys.text()).isEqualTo("↑ Up: Feel what it does");
    }

    private Page open(String name, boolean scripts) {
        Page page = chromium.browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(scripts));
        page.navigate(server.address(name + ".html").toString());
        return page;
    }

    private static Exercise exercise(String id) {
        return EXERCISES.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    /** The form that was saved; drafts that were kept on the way are passed over. */
    private Map<String, List<String>> saved() throws InterruptedException {
        String body;
        do {
            body = Objects.requireNonNull(server.posts().poll(20, TimeUnit.SECONDS), "nothing was sent");
        } while (!body.contains("do=save"));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            values.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>()).add(decoded(sides[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
