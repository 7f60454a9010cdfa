package io.octroi.access;

import io.octroi.access.UnusableAccess.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All accounts, and what an admin does with them. */
public class Accounts {

    /** How long a password that was handed over may be used. */
    static final Duration ONE_TIME = Duration.ofDays(3);

    private final EntityManagerFactory database;
    private final Passwords passwords;
    private final Clock clock;
    private final boolean demo;

    /** @param demo whether accounts opened now exist in demo mode alone */
    public Accounts(EntityManagerFactory database, Passwords passwords, Clock clock, boolean demo) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.demo = demo;
    }

    /** All of them by name. */
    public List<Account> all() {
        return database.callInTransaction(Accounts::all);
    }

    /** The account of that name, if it is one and there is one. */
    public Optional<Account> find(String name) {
        return database.callInTransaction(em -> Optional.ofNullable(em.find(Account.class, name)));
    }

    /**
     * Opens an account, and draws the password its owner signs in with the first time.
     *
     * @throws UnusableAccess when the name is taken or the roles do not go together
     */
    public OneTimePassword open(AccountName name, Set<Role> roles) {
        return open(name, roles, ONE_TIME);
    }

    OneTimePassword open(AccountName name, Set<Role> roles, Duration valid) {
        refuseUnfit(roles);
        Instant now = clock.instant();
        OneTimePassword drawn = new OneTimePassword(name.text(), Secrets.draw(), now.plus(valid));
        String hash = passwords.hash(drawn.password());
        add(name, roles, account -> account.giveOneTimePassword(hash, drawn.until(), now));
        return drawn;
    }

    /** Opens an account with a password its owner knows already: what demo mode does. */
    void openWithPassword(AccountName name, Set<Role> roles, String password) {
        String hash = passwords.hash(password);
        add(name, roles, account -> account.choosePassword(hash, clock.instant()));
    }

    /**
     * Draws a new password for one use; whoever was signed in is not any more.
     *
     * @throws UnusableAccess when there is no such account, or a provider vouches for it
     */
    public OneTimePassword reset(String name) {
        return reset(name, ONE_TIME);
    }

    OneTimePassword reset(String name, Duration valid) {
        Instant now = clock.instant();
        OneTimePassword drawn = new OneTimePassword(name, Secrets.draw(), now.plus(valid));
        String hash = passwords.hash(drawn.password());
        change(name, account -> {
            if (account.provider().isPresent()) {
                throw new UnusableAccess(Reason.PROVIDER_VOUCHES);
            }
            account.giveOneTimePassword(hash, drawn.until(), now);
        });
        return drawn;
    }

    /**
     * Gives the account these roles and no other.
     *
     * @throws UnusableAccess when there is no such account, the roles do not go together, or nobody would be admin
     */
    public void assign(String name, Set<Role> roles) {
        refuseUnfit(roles);
        changeKeepingAnAdmin(name, account -> account.assign(roles));
    }

    /**
     * Lets the account in no more, at once; its name stays in what it did.
     *
     * @throws UnusableAccess when there is no such account, or nobody would be admin
     */
    public void close(String name) {
        changeKeepingAnAdmin(name, account -> account.close(clock.instant()));
    }

    /**
     * Lets a closed account in again.
     *
     * @throws UnusableAccess when there is no such account
     */
    public void reopen(String name) {
        change(name, Account::reopen);
    }

    /**
     * The account of a person whom an identity provider vouches for, opened at the first time, with the roles the provider
     * gives now.
     *
     * @throws UnusableAccess when the name belongs to an account that signs in another way, or the roles are unfit
     */
    public Account vouched(AccountName name, String provider, Set<Role> roles) {
        refuseUnfit(roles);
        if (find(name.text()).isEmpty()) {
            add(name, roles, account -> account.vouchedForBy(provider));
        }
        change(name.text(), account -> {
            if (!account.provider().equals(Optional.of(provider))) {
                throw new UnusableAccess(Reason.NAME_TAKEN);
            }
            account.assign(roles);
        });
        return find(name.text()).orElseThrow();
    }

    /** Removes what demo mode opened. */
    void removeDemo() {
        database.runInTransaction(em -> all(em).stream().filter(Account::isDemo).forEach(em::remove));
    }

    void change(String name, Consumer<Account> verb) {
        database.runInTransaction(em -> verb.accept(known(em, name)));
    }

    private void changeKeepingAnAdmin(String name, Consumer<Account> verb) {
        database.runInTransaction(em -> {
            // Locked, or two admins could close each other's account at the same moment.
            List<Account> all = em.createQuery("from Account", Account.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            verb.accept(known(em, name));
            if (all.stream()
                    .noneMatch(account -> !account.isClosed() && account.roles().contains(Role.ADMIN))) {
                throw new UnusableAccess(Reason.LAST_ADMIN);
            }
        });
    }

    private void add(AccountName name, Set<Role> roles, Consumer<Account> beginning) {
        database.runInTransaction(em -> {
            if (em.find(Account.class, name.text()) != null) {
                throw new UnusableAccess(Reason.NAME_TAKEN);
            }
            Account account = new Account(name, roles, demo, clock.instant());
            beginning.accept(account);
            em.persist(account);
        });
    }

    private static List<Account> all(EntityManager em) {
        return em.createQuery("from Account a order by a.name", Account.class).getResultList();
    }

    private static Account known(EntityManager em, String name) {
        Account account = em.find(Account.class, name);
        if (account == null) {
            throw new UnusableAccess(Reason.NO_SUCH_ACCOUNT);
        }
        return account;
    }

    private static void refuseUnfit(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new UnusableAccess(Reason.NO_ROLE);
        }
        if (roles.contains(Role.TOOL) && roles.size() > 1) {
            throw new UnusableAccess(Reason.TOOL_WITH_OTHERS);
        }
    }
}
