package io.octroi.pages;

import io.octroi.access.Account;
import io.octroi.access.AccountName;
import io.octroi.access.Accounts;
import io.octroi.access.Role;
import io.octroi.access.Visitor;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All accounts, for whoever looks after them. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    @Inject
    private Accounts accounts;

    @Inject
    private Reader reader;

    @Inject
    private Visitor visitor;

    /** As they were when the page was shown: an action meets the account of its line, whatever was opened since. */
    private List<Line> lines = List.of();

    private String name = "";
    /** Faces makes another of its kind for what is ticked, so it must be one that can be filled. */
    private List<String> roles = new ArrayList<>();
    /** The roles ticked in each line, by account; strings, in an array of whatever kind Faces makes. */
    private final Map<String, Object> ticked = new HashMap<>();

    /** One account in the reader's words. */
    public record Line(String name, String roles, String state, boolean closed, boolean vouched, boolean own)
            implements Serializable {}

    public void open() {
        lines = accounts.all().stream()
                .map(account -> line(account, AccessWords.of(reader.words())))
                .toList();
        ticked.clear();
        accounts.all()
                .forEach(account -> ticked.put(
                        account.name(), account.roles().stream().map(Role::word).toArray()));
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<SelectItem> getChoices() {
        return Arrays.stream(Role.values())
                .map(choice -> new SelectItem(
                        choice.word(), AccessWords.of(reader.words()).role(choice)))
                .toList();
    }

    public void add() {
        attempt(() -> {
            Messages.showOnce("oneTime", own().open(new AccountName(name), chosen(roles.toArray())));
            name = "";
            roles = new ArrayList<>();
        });
    }

    /** Gives an account the roles ticked in its line. */
    public void assign(String account) {
        attempt(() -> own().assign(account, chosen((Object[]) ticked.getOrDefault(account, new Object[0]))));
    }

    public void reset(String account) {
        attempt(() -> Messages.showOnce("oneTime", own().reset(account)));
    }

    public void close(String account) {
        attempt(() -> own().close(account));
    }

    public void reopen(String account) {
        attempt(() -> own().reopen(account));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public Map<String, Object> getTicked() {
        return ticked;
    }

    private static Set<Role> chosen(@Nullable Object[] words) {
        return Arrays.stream(words)
                .map(String::valueOf)
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The accounts, as looked after by whoever sees the page. */
    private Accounts own() {
        return accounts.by(visitor.getName());
    }

    private Line line(Account account, AccessWords words) {
        return new Line(
                account.name(),
                words.roles(account.roles()),
                words.state(account),
                account.isClosed(),
                account.provider().isPresent(),
                account.name().equals(visitor.getName()));
    }

    private void attempt(Runnable action) {
        Messages.unlessUnusable(reader.words(), action);
        open();
    }
}
