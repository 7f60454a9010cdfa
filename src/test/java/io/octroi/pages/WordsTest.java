package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Role;
import io.octroi.access.Scope;
import io.octroi.access.UnusableAccess;
import io.octroi.client.Outcome;
import io.octroi.client.UnusableApplication;
import io.octroi.client.UnusableRectification;
import io.octroi.decision.Answer;
import io.octroi.decision.Channel;
import io.octroi.decision.Fault;
import io.octroi.decision.Replay;
import io.octroi.decision.UnusableExamination;
import io.octroi.decision.UnusableSwitchReason;
import io.octroi.decision.WhatIf;
import io.octroi.decision.WorkState;
import io.octroi.population.Nearness;
import io.octroi.report.Paper;
import io.octroi.scoring.Promotion;
import io.octroi.tracking.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Set<String> COMPUTED = computed();

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.octroi.pages.messages", locale);
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(Collections.list(bundle(locale).getKeys()));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(keys(Locale.FRENCH), keys(Locale.ENGLISH));
        for (String key : keys(Locale.FRENCH)) {
            assertFalse(bundle(Locale.FRENCH).getString(key).isBlank(), key);
            assertFalse(bundle(Locale.ENGLISH).getString(key).isBlank(), key);
        }
    }

    @Test
    void noFrenchMarkBeginsALine() {
        for (String key : keys(Locale.FRENCH)) {
            String text = bundle(Locale.FRENCH).getString(key);
            assertFalse(text.matches("(?s).*(\\S [;:?!»]|« ).*"), key + ": " + text);
        }
    }

    @Test
    void bothLanguagesFillInTheSamePlaces() {
        for (String key : keys(Locale.FRENCH)) {
            assertEquals(places(Locale.FRENCH, key), places(Locale.ENGLISH, key), key);
        }
    }

    @Test
    void noTextHoldsAnApostropheThatAPatternWouldSwallow() {
        for (Locale language : LANGUAGES) {
            for (String key : keys(language)) {
                assertFalse(bundle(language).getString(key).contains("'"), key);
            }
        }
    }

    @Test
    void everyTextIsUsedAndEveryUseHasAText() throws IOException {
        String sources = read("src/main/webapp", ".xhtml") + read("src/main/java/io/octroi/pages", ".java");
        for (String key : keys(Locale.FRENCH)) {
            assertTrue(
                    COMPUTED.contains(key) || sources.contains("'" + key + "'") || sources.contains("\"" + key + "\""),
                    key + " is not used");
        }
        Pattern.compile("(?:words\\['|text\\(\\s*\"|\\? \"|line\\(\")([a-z]+\\.[a-z.]*[a-z])['\"]")
                .matcher(sources)
                .results()
                .forEach(use -> assertTrue(keys(Locale.FRENCH).contains(use.group(1)), use.group(1)));
        assertEquals(Set.of(), minus(COMPUTED, keys(Locale.FRENCH)), "computed, and without a text");
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** Keys that are put together from a prefix and a word. */
    private static Set<String> computed() {
        Set<String> keys = new TreeSet<>();
        for (Role role : Role.values()) {
            keys.addAll(List.of("role." + role.word(), "login.demo." + role.word()));
        }
        Stream.of(Scope.values()).forEach(scope -> keys.add("scope." + scope.word()));
        Stream.of(UnusableRectification.Reason.values()).forEach(reason -> keys.add("rectify." + reason));
        Stream.of(UnusableApplication.Reason.values()).forEach(reason -> keys.add("application.fault." + reason));
        Stream.of(UnusableExamination.Reason.values()).forEach(reason -> keys.add("examine.fault." + reason));
        DecisionsPage.COLUMNS.forEach(column -> keys.add("decisions." + column));
        Stream.of("from", "to").forEach(bound -> keys.add("decisions." + bound));
        keys.add("curve.cost.line");
        TrainingCurves.CANDIDATES.forEach(candidate -> keys.add("candidate." + candidate));
        Stream.of("title", "about", "x", "y", "compare")
                .forEach(part -> TrainingCurves.KINDS.forEach(kind -> keys.add("curve." + kind + "." + part)));
        ModelDetails.FIGURES.forEach(figure -> keys.add("metric." + figure));
        Stream.of(Paper.values()).forEach(paper -> keys.add("verify.paper." + paper.word()));
        Stream.of(FieldFault.values()).forEach(fault -> keys.add("field.fault." + fault));
        Stream.of(WhatIf.Fate.values()).forEach(fate -> keys.add("whatif.reason." + DecisionWords.word(fate)));
        Stream.of(UnusableAccess.Reason.values()).forEach(reason -> keys.add("access." + reason));
        Stream.of(Promotion.Kind.values()).forEach(kind -> keys.add("model.kind." + kind));
        Stream.of(RecordedRun.State.values()).forEach(state -> keys.add("run.state." + state));
        addDecisions(keys);
        Stream.of(Nearness.values()).forEach(nearness -> keys.add("similar.near." + nearness));
        Stream.of(Outcome.values()).forEach(outcome -> keys.add("outcome." + DecisionWords.word(outcome)));
        Stream.of(UnusableSwitchReason.Fault.values()).forEach(fault -> keys.add("scoring.why." + fault));
        Stream.of("refused", "throttled", "tool").forEach(trouble -> keys.add("login.trouble." + trouble));
        Stream.of("provider", "provider-answer", "declined", "stale", "no-name", "no-role", "name-taken", "closed")
                .forEach(trouble -> keys.add("login.trouble." + trouble));
        Stream.of("from", "signed-out", "password-changed").forEach(notice -> keys.add("login.notice." + notice));
        Stream.of("open", "closed", "newcomer").forEach(state -> keys.add("accounts.state." + state));
        Stream.of("only", "state", "product").forEach(filter -> keys.add("clients.all." + filter));
        Stream.of("valid", "expired", "revoked").forEach(state -> keys.add("keys.state." + state));
        Stream.concat(GuidePage.CONTENTS.stream(), AuditGuidePage.CONTENTS.stream())
                .forEach(outline -> {
                    keys.add(outline.title());
                    outline.texts().forEach(keys::add);
                });
        GuidePage.TERMS.forEach(term -> keys.addAll(List.of("guide.term." + term, "guide.term." + term + ".meaning")));
        return keys;
    }

    private static void addDecisions(Set<String> keys) {
        for (Answer answer : Answer.values()) {
            keys.add("decide.answer." + DecisionWords.word(answer));
        }
        Stream.of(WorkState.values()).forEach(state -> keys.add("state." + DecisionWords.word(state)));
        Stream.of(Fault.values()).forEach(fault -> keys.add("decide.fault." + fault));
        Stream.of(Channel.values()).forEach(channel -> keys.add("record.channel." + DecisionWords.word(channel)));
        LANGUAGES.forEach(language -> {
            keys.add("record.language." + language.getLanguage());
            Stream.of(Paper.values())
                    .forEach(paper -> keys.add("paper." + paper.word() + "." + language.getLanguage()));
        });
        Stream.of(Replay.Cause.values()).forEach(cause -> keys.add("replay." + DecisionWords.word(cause)));
        Stream.of("ANSWER_MISSING", "AMOUNT_UNREADABLE").forEach(trouble -> keys.add("decide.fault." + trouble));
    }

    private static Set<Integer> places(Locale language, String key) {
        Set<Integer> places = new TreeSet<>();
        Pattern.compile("\\{(\\d)\\}")
                .matcher(new MessageFormat(bundle(language).getString(key), language).toPattern())
                .results()
                .forEach(place -> places.add(Integer.valueOf(place.group(1))));
        return places;
    }

    private static String read(String folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
