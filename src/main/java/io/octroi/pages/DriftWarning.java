package io.octroi.pages;

import io.octroi.decision.Champion;
import io.octroi.drift.DriftChecks;
import io.octroi.drift.StoredCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The warning that inputs of the model in use drift, by the newest check. */
@Named
@RequestScoped
public class DriftWarning {

    private final String text;

    @Inject
    DriftWarning(DriftChecks checks, Champion champion, Reader reader) {
        Words words = reader.words();
        this.text = checks.newest(1).stream()
                .filter(StoredCheck::found)
                .filter(check -> champion.model()
                        .filter(model -> model.id().equals(check.model()))
                        .isPresent())
                .map(check -> words.text(
                        "drift.warning",
                        new Numbers(words).count(check.alerts()),
                        new Moments(words).minute(check.at())))
                .findFirst()
                .orElse("");
    }

    public String getText() {
        return text;
    }
}
