package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotuslearning.systemtests.LtiAnswers.As;
import org.lotuslearning.systemtests.LtiMessage.Kind;

/**
 * A good launch, spoilt in every way that we could think of, lets nobody in and is no failure of the server. What a
 * change leaves good gets in, as no more than it did before.
 *
 * <p>{@code -Dproof=full} sends all mutants, otherwise some of each family are sent. The same seed makes the same ones.
 */
@ExtendWith(SharedLotus.class)
final class MutantsIT {

    private static final long SEED = 20_261_120;
    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final int SOME = 90;

    private final List<String> references = new ArrayList<>();

    private static final Map<Kind, As> LET_IN_AS = new TreeMap<>(Map.of(
            Kind.LEARNER_LINK, As.LEARNER,
            Kind.EDUCATOR_LINK, As.EDUCATOR,
            Kind.DEEP_LINKING, As.PICKER,
            Kind.REVIEW, As.REVIEWER));

    @TestFactory
    Stream<DynamicTest> getNowhere(RunningLotus lotus, LtiPlatform platform) {
        List<Mutant> all = all();
        Stream<DynamicTest> mutants = chosen(all)
                .mapToObj(number -> DynamicTest.dynamicTest(
                        "seed %d, mutant %d: %s".formatted(SEED, number, all.get(number)),
                        () -> holds(all.get(number), lotus, platform)));
        return Stream.concat(mutants, Stream.of(DynamicTest.dynamicTest("the log", () -> logHolds(lotus))));
    }

    private void holds(Mutant mutant, RunningLotus lotus, LtiPlatform platform) {
        LtiVisit visit = new LtiVisit(platform, lotus.base());

        HttpResponse<String> answer = mutant.launch(visit);

        if (mutant.as().isPresent()) {
            LtiAnswers.isAccepted(answer, mutant.as().get(), visit);
        } else if (mutant.family().equals(FormMutants.REQUEST)) {
            // no browser sends these, and some the server refuses before our application is asked
            LtiAnswers.isKeptOut(answer);
        } else {
            references.add(LtiAnswers.isRefused(answer));
        }
    }

    /** Every reference that was shown, and no token and no name. */
    private void logHolds(RunningLotus lotus) {
        String log = lotus.log();
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(log).contains(reference));
        LtiAnswers.logIsDiscreet(lotus);
    }

    @Test
    void areManyAndTheSameEachTime() {
        assertThat(all()).hasSizeGreaterThan(500);
        assertThat(all().stream().map(Mutant::toString).toList())
                .isEqualTo(all().stream().map(Mutant::toString).toList());
    }

    private static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        LET_IN_AS.forEach((kind, as) -> {
            all.addAll(ClaimMutants.of(kind, as));
            all.addAll(TokenMutants.of(kind, as, new Random(SEED)));
            all.addAll(FormMutants.of(kind, as));
        });
        return all;
    }

    /** The numbers of all, or of some: one of each family after the other. */
    private static IntStream chosen(List<Mutant> all) {
        if (FULL) {
            return IntStream.range(0, all.size());
        }
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, List<Integer>> families = shuffled.stream()
                .collect(Collectors.groupingBy(number -> all.get(number).family(), TreeMap::new, Collectors.toList()));
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(turn -> families.values().stream()
                        .filter(family -> turn < family.size())
                        .map(family -> family.get(turn)))
                .limit(SOME)
                .mapToInt(Integer::intValue);
    }
}
