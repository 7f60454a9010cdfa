package io.octroi.access;

import static io.octroi.access.AccessParts.PASSWORD;
import static io.octroi.access.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.UnusableAccess.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class AccountsTest {

    private static final AccountName ADA = new AccountName("ada");
    private static final Voucher PROVIDER = new Voucher("https://id.example", "1");

    @TempDir
    static Path home;

    private static AccessDatabase database;
    private AccessParts parts;
    private Accounts accounts;

    @BeforeAll
    static void open() {
        database = new AccessDatabase(home);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        parts = new AccessParts(database.emptied());
        accounts = parts.accounts;
    }

    @Test
    void aNewAccountHasAPasswordForThreeDays() {
        OneTimePassword drawn = accounts.open(ADA, Set.of(Role.ADVISOR, Role.AUDITOR));
        assertEquals(43, drawn.password().length());
        assertFalse(drawn.toString().contains(drawn.password()));
        assertEquals(parts.clock.instant().plus(Duration.ofDays(3)), drawn.until());
        Account ada = accounts.find("ADA").orElseThrow();
        assertEquals(Set.of(Role.ADVISOR, Role.AUDITOR), ada.roles());
        assertTrue(ada.isNewcomer());
        assertFalse(ada.isDemo());
        parts.clock.advance(Duration.ofDays(3));
        assertEquals(Set.of("newcomer"), groups("ada", drawn.password()));
        parts.clock.advance(Duration.ofMillis(1));
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", drawn.password()));
    }

    private Set<String> groups(String name, String password) {
        return assertInstanceOf(Admission.Admitted.class, parts.attempt(name, password))
                .caller()
                .groups();
    }

    @Test
    void aProgramKeepsThePasswordItIsGiven() {
        String password = accounts.open(ADA, Set.of(Role.TOOL)).password();
        parts.clock.advance(Duration.ofDays(300));
        assertTrue(groups("ada", password).contains("tool:scores"));
        assertFalse(parts.account("ada").isNewcomer());
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        List<Boolean> opened = AtOnce.times(6, () -> isDone(() -> accounts.open(ADA, Set.of(Role.ADVISOR))));
        assertEquals(1, opened.stream().filter(done -> done).count());
        assertRefused(Reason.NAME_TAKEN, () -> accounts.open(ADA, Set.of(Role.AUDITOR)));
        assertEquals(Set.of(Role.ADVISOR), parts.account("ada").roles());
    }

    private static boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (UnusableAccess refused) {
            return false;
        }
    }

    @Test
    void rolesMustFit() {
        assertRefused(Reason.NO_ROLE, () -> accounts.open(ADA, Set.of()));
        assertRefused(Reason.TOOL_WITH_OTHERS, () -> accounts.open(ADA, Set.of(Role.TOOL, Role.ADMIN)));
        accounts.open(ADA, Set.of(Role.ADVISOR));
        assertRefused(Reason.NO_ROLE, () -> accounts.assign("ada", Set.of()));
        assertRefused(Reason.TOOL_WITH_OTHERS, () -> accounts.assign("ada", Set.of(Role.TOOL, Role.ADVISOR)));
        assertRefused(Reason.TOOL_WITH_OTHERS, () -> accounts.assign("ada", Set.of(Role.TOOL)));
        assertEquals(Set.of(Role.ADVISOR), parts.account("ada").roles());
        accounts.open(new AccountName("robot"), Set.of(Role.TOOL));
        assertRefused(Reason.TOOL_WITH_OTHERS, () -> accounts.assign("robot", Set.of(Role.ADVISOR)));
    }

    @Test
    void anUnknownNameIsToldSo() {
        for (String name : List.of("nobody", "", "\0", "ada\0", "a".repeat(100_000))) {
            assertEquals(Optional.empty(), accounts.find(name));
            assertRefused(Reason.NO_SUCH_ACCOUNT, () -> accounts.reset(name));
            assertRefused(Reason.NO_SUCH_ACCOUNT, () -> accounts.assign(name, Set.of(Role.ADVISOR)));
            assertRefused(Reason.NO_SUCH_ACCOUNT, () -> accounts.close(name));
            assertRefused(Reason.NO_SUCH_ACCOUNT, () -> accounts.reopen(name));
        }
    }

    @Test
    void areListedByName() {
        parts.settle("bob", Role.ADMIN);
        parts.settle("ada", Role.ADVISOR);
        assertEquals(
                List.of("ada", "bob"),
                accounts.all().stream().map(Account::name).toList());
    }

    @Test
    void theLastAdminStays() {
        parts.settle("ada", Role.ADMIN);
        parts.settle("bob", Role.ADMIN);
        accounts.close("bob");
        assertRefused(Reason.LAST_ADMIN, () -> accounts.close("ada"));
        assertRefused(Reason.LAST_ADMIN, () -> accounts.assign("ada", Set.of(Role.ADVISOR)));
        assertFalse(parts.account("ada").isClosed());
        assertEquals(Set.of(Role.ADMIN), parts.account("ada").roles());
        accounts.assign("ada", Set.of(Role.ADMIN, Role.AUDITOR));
        accounts.reopen("bob");
        accounts.close("ada");
        assertTrue(parts.account("ada").isClosed());
    }

    @Test
    void whereThereIsNoAdminNobodyIsTheLast() {
        parts.settle("ada", Role.ADVISOR);
        accounts.assign("ada", Set.of(Role.AUDITOR));
        accounts.close("ada");
        assertTrue(parts.account("ada").isClosed());
    }

    @RepeatedTest(5)
    void ofTwoAdminsWhoCloseEachOtherOneStays() throws Exception {
        parts.settle("ada", Role.ADMIN);
        parts.settle("bob", Role.ADMIN);
        parts.settle("cyd", Role.ADVISOR);
        List<Callable<Boolean>> both = List.of(
                () -> isDone(() -> accounts.close("ada")),
                () -> isDone(() -> accounts.assign("bob", Set.of(Role.ADVISOR))));
        List<Boolean> done = AtOnce.all(both);
        assertEquals(1, done.stream().filter(one -> one).count());
    }

    @Test
    void changesAtTheSameMomentFollowEachOther() throws Exception {
        parts.settle("ada", Role.ADVISOR);
        List<Boolean> done = AtOnce.times(8, () -> isDone(() -> accounts.reset("ada")));
        assertFalse(done.contains(false));
    }

    @Test
    void aResetEndsThePassword() {
        parts.settle("ada", Role.ADVISOR);
        String drawn = accounts.reset("ADA").password();
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", PASSWORD));
        assertEquals(Set.of("newcomer"), groups("ada", drawn));
        assertEquals("ada", accounts.reset("ADA").account());
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", drawn));
    }

    @Test
    void aClosedAccountIsReopenedWithItsPassword() {
        parts.settle("ada", Role.ADVISOR);
        accounts.close("ada");
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", PASSWORD));
        accounts.reopen("ada");
        assertEquals(Set.of("signed-in", "advisor"), groups("ada", PASSWORD));
    }

    @Test
    void aProvidersPersonGetsAnAccountAndTheRolesOfNow() throws Exception {
        List<Account> first = AtOnce.times(4, () -> accounts.vouched(ADA, PROVIDER, Set.of(Role.ADVISOR)));
        assertTrue(first.stream().allMatch(ada -> ada.provider().equals(Optional.of(PROVIDER.issuer()))));
        Account later = accounts.vouched(ADA, PROVIDER, Set.of(Role.AUDITOR));
        assertEquals(Set.of(Role.AUDITOR), later.roles());
        assertFalse(later.isNewcomer());
        assertRefused(Reason.PROVIDER_VOUCHES, () -> accounts.reset("ada"));
        assertInstanceOf(Admission.Refused.class, parts.attempt("ada", ""));
        assertRefused(Reason.NO_ROLE, () -> accounts.vouched(ADA, PROVIDER, Set.of()));
    }

    @Test
    void aProviderTakesOverNobodyElsesAccount() {
        parts.settle("bob", Role.ADMIN);
        accounts.vouched(ADA, PROVIDER, Set.of(Role.ADVISOR));
        assertRefused(
                Reason.NAME_TAKEN,
                () -> accounts.vouched(ADA, new Voucher("https://other.example", "1"), Set.of(Role.ADMIN)));
        assertRefused(
                Reason.NAME_TAKEN,
                () -> accounts.vouched(ADA, new Voucher(PROVIDER.issuer(), "2"), Set.of(Role.ADMIN)));
        assertRefused(
                Reason.NAME_TAKEN, () -> accounts.vouched(new AccountName("bob"), PROVIDER, Set.of(Role.ADVISOR)));
        assertEquals(Set.of(Role.ADVISOR), parts.account("ada").roles());
        assertEquals(Set.of(Role.ADMIN), parts.account("bob").roles());
    }
}
