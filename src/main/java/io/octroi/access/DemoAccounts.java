package io.octroi.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The accounts of demo mode, one a role, each with its own name as password; they are gone without it. */
public class DemoAccounts {

    private final Accounts accounts;
    private final ApiKeys keys;

    public DemoAccounts(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** Their names, which are their passwords too. */
    public static List<String> names() {
        return Arrays.stream(Role.values()).map(Role::word).toList();
    }

    /** Whether the database belongs to real people: it has accounts, none of which came with demo mode. */
    public boolean areOutOfPlace() {
        List<Account> all = accounts.all();
        return !all.isEmpty() && all.stream().noneMatch(Account::isDemo);
    }

    /** Opens those that are not there yet. */
    public void open() {
        for (Role role : Role.values()) {
            AccountName name = new AccountName(role.word());
            if (accounts.find(name.text()).isEmpty()) {
                accounts.openWithPassword(name, Set.of(role), name.text());
            }
        }
    }

    /** Removes whatever demo mode opened or created: outside of it, no credential may be known. */
    public void remove() {
        accounts.removeDemo();
        keys.removeDemo();
    }
}
