package io.octroi.pages;

import io.octroi.access.ApiKey;
import io.octroi.access.ApiKeys;
import io.octroi.access.Scope;
import io.octroi.access.Visitor;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All API keys, for whoever looks after them. */
@Named
@ViewScoped
public class KeysPage implements Serializable {

    private static final int QUARTER = 90;

    @Inject
    private ApiKeys keys;

    @Inject
    private Reader reader;

    @Inject
    private Visitor visitor;

    private List<Line> lines = List.of();
    private String name = "";
    /** Faces makes another of its kind for what is ticked, so it must be one that can be filled. */
    private List<String> scopes = new ArrayList<>();

    private int days = QUARTER;

    /** One key in the reader's words. */
    public record Line(long id, String name, String scopes, String created, String expires, String state, boolean valid)
            implements Serializable {}

    public void open() {
        lines = keys.all().stream().map(this::line).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<SelectItem> getChoices() {
        return Arrays.stream(Scope.values())
                .map(choice -> new SelectItem(
                        choice.word(), AccessWords.of(reader.words()).scope(choice)))
                .toList();
    }

    public void add() {
        attempt(() -> {
            Messages.showOnce("newKey", keys.create(name, chosen(), days, visitor.getName()));
            name = "";
        });
    }

    public void revoke(long id) {
        attempt(() -> keys.revoke(id, visitor.getName()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    private Line line(ApiKey key) {
        Moments moments = new Moments(reader.words());
        AccessWords words = AccessWords.of(reader.words());
        Instant now = Instant.now();
        return new Line(
                key.id(),
                key.name(),
                words.scopes(key.scopes()),
                reader.words().text("keys.created", moments.day(key.createdAt()), key.createdBy()),
                moments.day(key.expiresAt()),
                words.state(key, now),
                key.isValid(now));
    }

    private Set<Scope> chosen() {
        return scopes.stream().map(Scope::of).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private void attempt(Runnable action) {
        Messages.unlessUnusable(reader.words(), action);
        open();
    }
}
