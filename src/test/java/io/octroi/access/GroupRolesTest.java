package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupRolesTest {

    @ParameterizedTest
    @EnumSource(names = "TOOL", mode = EnumSource.Mode.EXCLUDE)
    void aGroupNamedAfterARoleGivesIt(Role role) {
        assertEquals(Set.of(role), GroupRoles.standard().of(List.of("staff", "octroi-" + role.word())));
    }

    @Test
    void severalGroupsGiveTheirRolesTogether() {
        assertEquals(
                Set.of(Role.ADVISOR, Role.ADMIN), GroupRoles.standard().of(List.of("octroi-advisor", "octroi-admin")));
    }

    @Test
    void aGroupThatOnlyResemblesAnotherGivesNothing() {
        assertEquals(
                Set.of(), GroupRoles.standard().of(List.of("octroi-", "octroi-ADMIN", " octroi-admin", "admin", "")));
    }

    @Test
    void noGroupMakesAPersonAProgram() {
        assertEquals(Set.of(), GroupRoles.standard().of(List.of("octroi-tool")));
        assertThrows(IllegalArgumentException.class, () -> new GroupRoles(Map.of("robots", Set.of(Role.TOOL))));
    }
}
