package io.octroi.access;

import io.octroi.access.UnusableAccess.Reason;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
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

    private static final String PROGRAM = "octroi";

    private final EntityManagerFactory database;
    private final Passwords passwords;
    private final Clock clock;
    private final boolean demo;
    private final Journal journal;
    private final String actor;

    /** @param demo whether accounts opened now exist in demo mode alone */
    public Accounts(EntityManagerFactory database, Passwords passwords, Clock clock, boolean demo, Journal journal) {
        this(database, passwords, clock, demo, journal, PROGRAM);
    }

    private Accounts(
            EntityManagerFactory database,
            Passwords passwords,
            Clock clock,
            boolean demo,
            Journal journal,
            String actor) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.demo = demo;
        this.journal = journal;
        this.actor = actor;
    }

    /** The same accounts, looked after by somebody whom the journal names; otherwise it is the program itself. */
    public Accounts by(String name) {
        return new Accounts(database, passwords, clock, demo, journal, name);
    }

    /** All of them by name. */
    public List<Account> all() {
        return database.callInTransaction(Accounts::all);
    }

    /** The account of that name, if it is one and there is one. */
    public Optional<Account> find(String name) {
        return AccountName.read(name)
                .flatMap(asked ->
                        database.callInTransaction(em -> Optional.ofNullable(em.find(Account.class, asked.text()))));
    }

    /**
     * Opens an account, and draws the password its owner signs in with the first time; a program keeps it.
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
        if (!add(name, roles, account -> account.givePassword(hash, drawn.until(), now))) {
            throw new UnusableAccess(Reason.NAME_TAKEN);
        }
        return drawn;
    }

    /** Opens an account with a password its owner knows already, unless it is there: what demo mode does. */
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
        OneTimePassword drawn = new OneTimePassword(asked(name), Secrets.draw(), now.plus(valid));
        String hash = passwords.hash(drawn.password());
        change(name, "account.reset", account -> {
            if (account.provider().isPresent()) {
                throw new UnusableAccess(Reason.PROVIDER_VOUCHES);
            }
            account.givePassword(hash, drawn.until(), now);
        });
        return drawn;
    }

    /**
     * Gives the account these roles and no other.
     *
     * @throws UnusableAccess when there is no such account, the roles do not go together, a program would become a person
     *     or the other way round, or nobody would be admin any more
     */
    public void assign(String name, Set<Role> roles) {
        refuseUnfit(roles);
        changeKeepingAnAdmin(name, "account.roles-changed", account -> {
            if (account.roles().contains(Role.TOOL) != roles.contains(Role.TOOL)) {
                throw new UnusableAccess(Reason.TOOL_WITH_OTHERS);
            }
            account.assign(roles);
        });
    }

    /**
     * Lets the account in no more, at once; its name stays in what it did.
     *
     * @throws UnusableAccess when there is no such account, or nobody would be admin any more
     */
    public void close(String name) {
        changeKeepingAnAdmin(name, "account.closed", account -> account.close(clock.instant()));
    }

    /**
     * Lets a closed account in again.
     *
     * @throws UnusableAccess when there is no such account
     */
    public void reopen(String name) {
        change(name, "account.reopened", Account::reopen);
    }

    /**
     * The account of a person whom an identity provider vouches for, opened at the first time, with the roles the provider
     * gives now.
     *
     * @throws UnusableAccess when the name belongs to an account that signs in another way, or to somebody else, or the roles are unfit
     */
    public Account vouched(AccountName name, Voucher voucher, Set<Role> roles) {
        refuseUnfit(roles);
        add(name, roles, account -> account.vouchedForBy(voucher));
        by(name.text()).change(name.text(), "account.vouched-for", account -> {
            if (!account.isVouchedForBy(voucher)) {
                throw new UnusableAccess(Reason.NAME_TAKEN);
            }
            account.assign(roles);
        });
        return find(name.text()).orElseThrow();
    }

    /** Removes what demo mode opened. */
    void removeDemo() {
        database.runInTransaction(em -> all(em).stream().filter(Account::isDemo).forEach(account -> {
            note(em, entry("account.removed", account));
            em.remove(account);
        }));
    }

    /** Changes an account while nobody else does, and says so in the journal. */
    void change(String name, String kind, Consumer<Account> verb) {
        database.runInTransaction(em -> {
            Account account = locked(em, name);
            verb.accept(account);
            note(em, entry(kind, account));
        });
    }

    /** Changes how an account is kept, which is nobody's deed. */
    void change(String name, Consumer<Account> verb) {
        database.runInTransaction(em -> verb.accept(locked(em, name)));
    }

    /** Tells something of its own in the journal. */
    void note(Entry entry) {
        database.runInTransaction(em -> note(em, entry));
    }

    private void note(EntityManager em, Entry entry) {
        em.<Connection>runWithConnection(connection -> journal.append(connection, entry));
    }

    private Entry entry(String kind, Account account) {
        return Entry.of(kind, actor)
                .with("account", account.name())
                .with("roles", account.roles().stream().map(Role::word).sorted().toList());
    }

    private static Account locked(EntityManager em, String name) {
        return em.createQuery("from Account a where a.name = :name", Account.class)
                .setParameter("name", asked(name))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnusableAccess(Reason.NO_SUCH_ACCOUNT));
    }

    private void changeKeepingAnAdmin(String name, String kind, Consumer<Account> verb) {
        String asked = asked(name);
        database.runInTransaction(em -> {
            // Locked, and in one order for everybody: two admins may close each other's account at the same moment.
            List<Account> all = em.createQuery("from Account a order by a.name", Account.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            boolean before = all.stream().anyMatch(Accounts::isOpenAdmin);
            Account account = all.stream()
                    .filter(each -> each.name().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new UnusableAccess(Reason.NO_SUCH_ACCOUNT));
            verb.accept(account);
            if (before && all.stream().noneMatch(Accounts::isOpenAdmin)) {
                throw new UnusableAccess(Reason.LAST_ADMIN);
            }
            note(em, entry(kind, account));
        });
    }

    /** Whether it was opened now, and the name was not taken. */
    private boolean add(AccountName name, Set<Role> roles, Consumer<Account> beginning) {
        Account account = new Account(name, roles, demo, clock.instant());
        beginning.accept(account);
        try {
            return database.callInTransaction(em -> {
                boolean free = em.find(Account.class, name.text()) == null;
                if (free) {
                    em.persist(account);
                    note(em, entry("account.opened", account));
                }
                return free;
            });
        } catch (PersistenceException e) {
            // Of two who open it at the same moment, the database lets one through.
            if (find(name.text()).isEmpty()) {
                throw e;
            }
            return false;
        }
    }

    /** Built and not written: every start asks this, and nothing else in it has need of the parser of queries. */
    private static List<Account> all(EntityManager em) {
        CriteriaBuilder build = em.getCriteriaBuilder();
        CriteriaQuery<Account> query = build.createQuery(Account.class);
        Root<Account> account = query.from(Account.class);
        return em.createQuery(query.select(account).orderBy(build.asc(account.get("name"))))
                .getResultList();
    }

    private static String asked(String name) {
        return AccountName.read(name)
                .map(AccountName::text)
                .orElseThrow(() -> new UnusableAccess(Reason.NO_SUCH_ACCOUNT));
    }

    private static boolean isOpenAdmin(Account account) {
        return !account.isClosed() && account.roles().contains(Role.ADMIN);
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
