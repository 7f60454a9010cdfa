package io.octroi.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.octroi.decision.Champion;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

/** The model in use, and how it came to be. */
@Named
@RequestScoped
public class ModelPage {

    /** What an address may say besides the language. */
    private static final List<String> KEPT = List.of("on", "history", "runs", "run");

    private final Reader reader;
    private final Optional<Manifest> champion;
    private final Words words;
    private final Numbers numbers;

    @Inject
    ModelPage(Champion champion, Reader reader) {
        this.reader = reader;
        this.words = reader.words();
        this.numbers = new Numbers(words);
        this.champion = champion.model().map(ModelPackage::manifest);
    }

    /** The page as it is shown, in the other language. */
    public String getTranslated() {
        StringBuilder address =
                new StringBuilder("model.xhtml?language=" + reader.getOther().getLanguage());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .forEach((name, value) -> {
                    if (KEPT.contains(name)) {
                        address.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
                    }
                });
        return address.toString();
    }

    public boolean isInUse() {
        return champion.isPresent();
    }

    public String getId() {
        return champion.map(Manifest::id).orElse("");
    }

    public String getFeatures() {
        return champion.map(manifest -> String.valueOf(manifest.features().size()))
                .orElse("");
    }

    /** From which solvency score granting is recommended, and where a second look is due. */
    public String getThreshold() {
        return champion.map(Manifest::policy).map(this::threshold).orElse("");
    }

    private String threshold(Policy policy) {
        return words.text(
                "model.threshold.value",
                numbers.score(policy.threshold()),
                numbers.score(policy.threshold() - policy.referMargin()),
                numbers.score(policy.threshold() + policy.referMargin()));
    }
}
