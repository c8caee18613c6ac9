package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lotuslearning.testdatabase.TestDatabase;

/** Each claim with each wrong JSON type is refused; none is a server error, and none gets in. */
class LaunchTypesTest {
    private static Launching tool;

    /** One value to be replaced: how to find its container and its key or index there. */
    private record Place(String name, Object value, Consumer<Object> replace) {}

    @BeforeAll
    static void openDatabase() {
        DataSource source = TestDatabase.H2.fresh();
        tool = new Launching(source);
    }

    @AfterAll
    static void closePlatform() {
        tool.close();
    }

    @TestFactory
    Stream<DynamicTest> refusesWrongTypesInAResourceLinkLaunch() {
        return tests(tool::claims);
    }

    @TestFactory
    Stream<DynamicTest> refusesWrongTypesInADeepLinkingLaunch() {
        return tests(tool::deepLinkingClaims);
    }

    @TestFactory
    Stream<DynamicTest> refusesWrongTypesInASubmissionReview() {
        return tests(tool::reviewClaims);
    }

    private static Stream<DynamicTest> tests(Function<Launching.Begun, Map<String, Object>> claims) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Place> places = places(claims.apply(new Launching.Begun("", "", "")));
        for (int i = 0; i < places.size(); i++) {
            int index = i;
            Place place = places.get(i);
            for (Object wrong : wrongFor(place)) {
                tests.add(DynamicTest.dynamicTest(place.name() + " = " + wrong, () -> {
                    Launching.Begun begun = tool.begin();
                    Map<String, Object> changed = claims.apply(begun);
                    places(changed).get(index).replace().accept(wrong);

                    assertThat(tool.launch(begun, changed)).isInstanceOf(LaunchOutcome.Refused.class);
                }));
            }
        }
        return tests.stream();
    }

    private static List<Object> wrongFor(Place place) {
        List<Object> candidates = List.of(true, 42, "text", List.of(42), Map.of("a", 42));
        return candidates.stream()
                .filter(candidate -> !sameType(candidate, place.value()))
                .toList();
    }

    private static boolean sameType(Object candidate, Object value) {
        return candidate instanceof Map == value instanceof Map
                && candidate instanceof String == value instanceof String
                && candidate instanceof Number == value instanceof Number
                && candidate instanceof Boolean == value instanceof Boolean
                // a list of numbers is wrong where a list of texts is right
                && !(candidate instanceof List);
    }

    @SuppressWarnings("unchecked") // made by our own fixture of maps, lists and plain values
    private static List<Place> places(Map<String, Object> claims) {
        List<Place> places = new ArrayList<>();
        claims.forEach((name, value) -> {
            places.add(new Place(name, value, wrong -> claims.put(name, wrong)));
            if (value instanceof Map<?, ?> object) {
                Map<String, Object> inner = (Map<String, Object>) object;
                places(inner).stream()
                        .map(place -> new Place(name + "." + place.name(), place.value(), place.replace()))
                        .forEach(places::add);
            }
            if (value instanceof List<?> list) {
                List<Object> items = (List<Object>) list;
                places.add(new Place(name + "[0]", items.get(0), wrong -> items.set(0, wrong)));
            }
        });
        return places;
    }
}
