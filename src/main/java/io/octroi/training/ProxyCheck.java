package io.octroi.training;

import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.client.Wording;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureVector;
import io.octroi.statistics.AucInterval;
import io.octroi.training.FairnessReport.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Asks how well the features of a model tell sex and age: a small model learns to tell one group from the others, and
 * its area under the curve is measured on clients it had not seen.
 *
 * <p>Features that are age, or are computed from it, are kept from the question on age: that they tell it is known.
 */
final class ProxyCheck {

    private static final String TASK = "proxy check";
    private static final int NAMED = 5;

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    ProtectedAttribute.SEX,
                    new Wording("femmes ou hommes", "women or men"),
                    group -> group == 0,
                    group -> group == 1),
            new Question(
                    ProtectedAttribute.AGE,
                    new Wording("moins de 30 ans ou plus", "under 30 or older"),
                    group -> group == 0,
                    group -> group > 0 && group < lastOf(ProtectedAttribute.AGE)),
            new Question(
                    ProtectedAttribute.AGE,
                    new Wording("60 ans et plus ou moins", "60 and over or younger"),
                    group -> group == lastOf(ProtectedAttribute.AGE) - 1,
                    group -> group < lastOf(ProtectedAttribute.AGE) - 1));

    private final ProxySample sample;
    private final int smallestGroup;
    private final Progress progress;

    ProxyCheck(ProxySample sample, int smallestGroup, Progress progress) {
        this.sample = sample;
        this.smallestGroup = smallestGroup;
        this.progress = progress;
    }

    /** Who is told from whom, by the places of their groups. */
    private record Question(ProtectedAttribute attribute, Wording words, IntPredicate wanted, IntPredicate others) {}

    private static int lastOf(ProtectedAttribute attribute) {
        return attribute.groups().size() - 1;
    }

    /** An answer to every question for which there are enough clients on either side. */
    List<Proxy> proxies() {
        List<Proxy> proxies = new ArrayList<>();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Question question = QUESTIONS.get(i);
            int[] wanted = clients(question, question.wanted());
            int[] others = clients(question, question.others());
            if (Math.min(wanted.length, others.length) >= smallestGroup) {
                proxies.add(answer(question, wanted, others));
            }
            progress.advanced(TASK, i + 1, QUESTIONS.size());
        }
        return proxies;
    }

    private int[] clients(Question question, IntPredicate group) {
        return IntStream.range(0, sample.size())
                .filter(client -> group.test(sample.group(question.attribute(), client)))
                .toArray();
    }

    private Proxy answer(Question question, int[] wanted, int[] others) {
        int[] features = IntStream.range(0, sample.features().size())
                .filter(i -> !isOwn(question.attribute(), sample.features().get(i)))
                .toArray();
        Examples asked = new Examples(
                Arrays.stream(features).mapToObj(sample.features()::get).toList());
        // The group that is looked for stands where training has those who defaulted.
        add(wanted, features, Outcome.DEFAULTED, asked);
        add(others, features, Outcome.REPAID, asked);
        ProxyModels models = new ProxyModels(asked, sample.seed());
        return new Proxy(
                question.attribute().id(),
                question.words(),
                asked.size(),
                features.length,
                features.length < sample.features().size(),
                AucInterval.of(models.scores(), asked.defaulted()),
                models.strongest(NAMED));
    }

    private void add(int[] clients, int[] features, Outcome as, Examples to) {
        for (int client : clients) {
            double[] row = sample.row(client);
            to.add(
                    new FeatureVector(
                            to.order(),
                            Arrays.stream(features).mapToDouble(i -> row[i]).toArray()),
                    as);
        }
    }

    private static boolean isOwn(ProtectedAttribute attribute, Feature feature) {
        Set<String> roots = Catalogue.standard().roots(feature.id());
        return attribute == ProtectedAttribute.AGE && roots.contains("DAYS_BIRTH");
    }
}
