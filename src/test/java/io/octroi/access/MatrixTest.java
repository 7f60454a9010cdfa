package io.octroi.access;

import static io.octroi.access.Matrix.Verdict.DENIED;
import static io.octroi.access.Matrix.Verdict.NOWHERE;
import static io.octroi.access.Matrix.Verdict.NO_METHOD;
import static io.octroi.access.Matrix.Verdict.OPEN;
import static io.octroi.access.Matrix.Verdict.SIGN_IN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Matrix.Row;
import io.octroi.access.Matrix.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {

    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> ADVISOR = Set.of("signed-in", "advisor");

    private final Matrix matrix = new Matrix(List.of(
            new Row("/pictures/**", Set.of("GET"), Set.of("anyone")),
            new Row("/form", Set.of("POST"), Set.of("anyone")),
            new Row("/things/new", Set.of("GET"), Set.of("auditor")),
            new Row("/things/{id}", Set.of("GET"), Set.of("advisor")),
            new Row("/things/{id}", Set.of("GET", "POST"), Set.of("auditor")),
            new Row("/things/{id}/parts", Set.of("GET"), Set.of("tool:clients")),
            new Row("/own", Set.of("GET"), Set.of("signed-in", "newcomer"))));

    private Verdict of(String method, String path, Set<String> groups) {
        return matrix.of(method, path, groups);
    }

    @Test
    void aNameInBracesStandsForAnySegmentButNone() {
        assertEquals(OPEN, of("GET", "/things/7", ADVISOR));
        assertEquals(OPEN, of("GET", "/things/{id}", ADVISOR));
        assertEquals(NOWHERE, of("GET", "/things/", ADVISOR));
        assertEquals(NOWHERE, of("GET", "/things//", ADVISOR));
        assertEquals(NOWHERE, of("GET", "/things//parts", ADVISOR));
        assertEquals(NOWHERE, of("GET", "/things/7/8", ADVISOR));
    }

    @ParameterizedTest
    @CsvSource({
        "/pictures/a, OPEN", "/pictures/a/b.png, OPEN", "/pictures, SIGN_IN", "/pictures/, SIGN_IN",
        "/pictures//, SIGN_IN", "/pictures//a, SIGN_IN", "/picturesque/a, SIGN_IN", "/Pictures/a, SIGN_IN"
    })
    void theRestMayBeAnythingButNothing(String path, Verdict verdict) {
        assertEquals(verdict, of("GET", path, NOBODY));
    }

    @Test
    void theFirstRowThatFitsAddressAndMethodDecides() {
        assertEquals(DENIED, of("GET", "/things/new", ADVISOR));
        assertEquals(DENIED, of("GET", "/things/7", Set.of("auditor")), "its own row comes later");
        assertEquals(OPEN, of("POST", "/things/7", Set.of("auditor")));
        assertEquals(DENIED, of("POST", "/things/7", ADVISOR));
    }

    @Test
    void aSlashAtTheEndMakesNoOtherAddress() {
        assertEquals(OPEN, of("GET", "/things/7/", ADVISOR));
        assertEquals(DENIED, of("GET", "/things/new/", ADVISOR));
    }

    @Test
    void anAddressIsToldWithoutWhatItNames() {
        Matrix matrix = Matrix.standard();
        assertEquals(Optional.of("/api/clients/{id}/score"), matrix.address("/api/clients/100007/score"));
        assertEquals(Optional.of("/problems/**"), matrix.address("/problems/100007"));
        assertEquals(Optional.empty(), matrix.address("/api/100007"));
    }

    @Test
    void headIsAskedLikeGet() {
        assertEquals(OPEN, of("HEAD", "/things/7", ADVISOR));
        assertEquals(OPEN, of("HEAD", "/pictures/a", NOBODY));
        assertEquals(NO_METHOD, of("HEAD", "/form", NOBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "OPTIONS", "TRACE", "get", "", "BREW"})
    void anyOtherMethodIsNone(String method) {
        assertEquals(NO_METHOD, of(method, "/things/7", ADVISOR));
        assertEquals(NO_METHOD, of(method, "/form", NOBODY));
        assertEquals(SIGN_IN, of(method, "/things/7", NOBODY), "methods are told to whoever signed in");
        assertEquals(Set.of("GET", "POST"), matrix.methods("/things/7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/", "", "//", "/things/../own", "/own;x", "/OWN", "*"})
    void whatHasNoRowIsNowhereAndStrangersDoNotLearnIt(String path) {
        assertEquals(NOWHERE, of("GET", path, ADVISOR));
        assertEquals(SIGN_IN, of("GET", path, NOBODY));
        assertFalse(matrix.mayOpen(path, ADVISOR));
    }

    @Test
    void newcomersReachNothingButTheirAccount() {
        Set<String> newcomer = Set.of("newcomer");
        assertEquals(OPEN, of("GET", "/own", newcomer));
        assertEquals(DENIED, of("GET", "/things/7", newcomer));
        assertEquals(OPEN, of("GET", "/own", ADVISOR));
    }

    @Test
    void aScopeIsNoRole() {
        assertEquals(OPEN, of("GET", "/things/7/parts", Set.of("tool:clients")));
        assertEquals(DENIED, of("GET", "/things/7/parts", Set.of("tool")));
        assertEquals(DENIED, of("GET", "/things/7/parts", Set.of("tool:scores")));
    }

    @Test
    void theProgramsOwnMatrixNamesNothingUnknown() {
        for (Row row : Matrix.standard().rows()) {
            assertTrue(row.address().matches("/[^\\s,]*"), row.toString());
            assertTrue(Set.of("GET", "POST", "PUT", "DELETE").containsAll(row.methods()), row.toString());
            assertTrue(row.who().stream().allMatch(MatrixTest::isKnown), row.toString());
        }
    }

    private static boolean isKnown(String who) {
        return Set.of("anyone", "signed-in", "newcomer").contains(who)
                || Role.of(who).filter(role -> role != Role.TOOL).isPresent()
                || (who.startsWith("tool:")
                        && Scope.of(who.substring("tool:".length())).isPresent());
    }

    @Test
    void aVisitorMayOpenWhatTheMatrixOpens() {
        Caller ada = new Caller("ada", Set.of(Role.ADVISOR), Set.of(), false);
        Visitor known = new Visitor(Optional.of(ada), Matrix.standard());
        Visitor unknown = new Visitor(Optional.empty(), Matrix.standard());
        assertTrue(known.mayOpen("/client.xhtml"));
        assertFalse(known.mayOpen("/accounts.xhtml"));
        assertFalse(unknown.mayOpen("/client.xhtml"));
        assertTrue(unknown.mayOpen("/login.xhtml"));
        assertFalse(new Visitor(Optional.of(new Caller("ada", Set.of(Role.ADVISOR), Set.of(), true)), Matrix.standard())
                .mayOpen("/client.xhtml"));
    }
}
