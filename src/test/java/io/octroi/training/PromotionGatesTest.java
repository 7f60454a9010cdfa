package io.octroi.training;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.SmallPackage;
import io.octroi.scoring.UnusableModel;
import io.octroi.training.Gate.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionGatesTest {

    private static final Optional<String> ANSWER = Optional.of("seen, and discussed with the risk committee");
    private static final String FLAG =
            "{\"formatVersion\":1,\"flags\":[{\"id\":\"grant-rate-sex-women\",\"words\":{\"french\":\"a\",\"english\":\"women are granted less\"}}]}";

    @TempDir
    Path folder;

    private int packages;

    private ModelPackage published(SmallPackage draft) {
        Path place = folder.resolve("package-" + ++packages);
        draft.withPolicy(new Policy(50 + packages, 5)).publish(place);
        SmallPackage.add(place, "fairness.json", "{\"flags\":[]}");
        return ModelPackage.read(place);
    }

    private static Map<String, String> pass(ModelPackage champion, ModelPackage candidate, Kind... waived) {
        return new PromotionGates(Optional.of(champion), Optional.empty())
                .pass(candidate, Optional.empty(), Set.of(waived));
    }

    private static String refusal(ModelPackage champion, ModelPackage candidate) {
        return String.valueOf(assertThrows(Unpromotable.class, () -> pass(champion, candidate))
                .getMessage());
    }

    @Test
    void aModelThatCostsLessOnTheSameClientsPasses() {
        Map<String, String> found =
                pass(published(aPackage().costing(-3.0)), published(aPackage().costing(-3.1)));
        assertEquals(
                List.of("package", "forbidden attributes", "cost", "calibration", "fairness"),
                List.copyOf(found.keySet()));
        assertEquals(
                "it costs -3.1000 per file, the champion -3.0000, on the same clients, none of whom the model that scored them"
                        + " had learnt from",
                found.get("cost"));
        assertEquals("none is read", found.get("forbidden attributes"));
        assertEquals("nothing is flagged", found.get("fairness"));
    }

    @Test
    void aModelThatCostsMoreIsRefusedUnlessSomebodyLetsItThrough() {
        ModelPackage champion = published(aPackage().costing(-3.1));
        ModelPackage dearer = published(aPackage().costing(-3.0999));
        assertTrue(refusal(champion, dearer).contains("it costs -3.0999 per file, the champion -3.1000"));
        assertTrue(pass(champion, dearer, Kind.COST).toString().contains("cost=waived: it costs -3.0999"));
    }

    @Test
    void costsOnOtherClientsAreNotCompared() {
        ModelPackage champion = published(aPackage().costing(-3.1).learntFrom("1".repeat(64)));
        assertTrue(refusal(champion, published(aPackage().costing(-5))).contains("give --data DIR"));
        assertTrue(refusal(champion, published(aPackage())).contains("give --data DIR"), "it tells no cost");
    }

    private static String judged(ModelPackage champion, ModelPackage candidate, boolean... learnt) {
        ModelComparison.Outcomes outcomes = new ModelComparison.Outcomes(
                500, 0.7, 0.7, -2.5, -2.6, -0.1, 0.2, List.of(new ReliabilityBin(500, 0.08, 0.08)));
        return new PromotionGates(
                        Optional.of(champion), Optional.of(new PromotionGates.Evidence(outcomes, learnt[0], learnt[1])))
                .pass(candidate, Optional.empty(), PromotionGates.WAIVABLE)
                .toString();
    }

    @Test
    void figuresOutOfFoldStandForAModelThatHasLearntFromTheClientsGiven() {
        ModelPackage champion = published(aPackage().costing(-3.0).learntFrom("1".repeat(64)));
        ModelPackage candidate = published(aPackage().costing(-3.1));
        assertTrue(judged(champion, candidate, false, false)
                .contains(
                        "cost=on 500 clients it costs -2.6000 per file, the champion -2.5000 (difference -0.1000, 95 %"
                                + " interval -0.3000 to +0.1000)"));
        assertTrue(
                judged(champion, candidate, false, true).contains("cost=it costs -3.1000 per file, the champion -2.5"));
        assertTrue(judged(champion, candidate, true, false)
                .contains("cost=waived: it costs -2.6000 per file, the champion -3.0"));
        assertTrue(judged(champion, candidate, false, true).contains("differ by 0.0100 on average"), "its own table");
        assertTrue(judged(champion, candidate, true, false).contains("differ by 0.0000 on average"), "measured");
        assertTrue(judged(champion, published(aPackage()), false, true).contains("cost=waived: its cost cannot"));
    }

    @Test
    void theFirstChampionHasNobodyToBeComparedWith() {
        PromotionGates gates = new PromotionGates(Optional.empty(), Optional.empty());
        assertEquals(
                "there is no champion to compare with",
                gates.pass(published(aPackage()), Optional.empty(), Set.of()).get("cost"));
    }

    @Test
    void probabilitiesThatDoNotKeepTheirWordAreRefused() {
        ModelPackage champion = published(aPackage().costing(-3.0));
        List<ReliabilityBin> off =
                List.of(new ReliabilityBin(5_000, 0.05, 0.09), new ReliabilityBin(5_000, 0.10, 0.15));
        String told = refusal(champion, published(aPackage().costing(-3.0).keepingItsWord(off)));
        assertTrue(told.contains("differ by 0.0450 on average, 0.0029 by chance alone; up to 0.02 more"), told);
        List<ReliabilityBin> few = List.of(new ReliabilityBin(50, 0.05, 0.09), new ReliabilityBin(50, 0.10, 0.15));
        pass(champion, published(aPackage().costing(-3.0).keepingItsWord(few)));
        String unchecked = refusal(champion, published(aPackage().costing(-3.0).keepingItsWord(List.of())));
        assertTrue(unchecked.contains("nobody has checked its probabilities"), unchecked);
    }

    @Test
    void whatFairnessFlagsWantsAnAnswer() {
        Path flagged = folder.resolve("flagged");
        aPackage().costing(-3.0).publish(flagged);
        PromotionGates gates = new PromotionGates(Optional.empty(), Optional.empty());
        ModelPackage unmeasured = ModelPackage.read(flagged);
        assertTrue(String.valueOf(
                        assertThrows(Unpromotable.class, () -> gates.pass(unmeasured, Optional.empty(), Set.of()))
                                .getMessage())
                .contains("was not measured"));
        SmallPackage.add(flagged, "fairness.json", FLAG);
        ModelPackage candidate = ModelPackage.read(flagged);
        String told = String.valueOf(
                assertThrows(Unpromotable.class, () -> gates.pass(candidate, Optional.empty(), PromotionGates.WAIVABLE))
                        .getMessage());
        assertTrue(told.contains("women are granted less"), told);
        assertEquals(
                "women are granted less; acknowledged: seen, and discussed with the risk committee",
                gates.pass(candidate, ANSWER, Set.of()).get("fairness"));
    }

    @Test
    void aFairnessReportThatCannotBeReadMakesThePackageUnusable() {
        Path spoilt = folder.resolve("spoilt");
        aPackage().publish(spoilt);
        SmallPackage.add(spoilt, "fairness.json", "{\"flags\":[{\"id\":\"x\"}]}");
        assertTrue(String.valueOf(assertThrows(UnusableModel.class, () -> ModelPackage.read(spoilt))
                        .getMessage())
                .contains("fairness.json cannot be understood"));
    }
}
