package io.octroi.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which roles the groups give that an identity provider names.
 *
 * @param byGroup the roles of a group; a group that is not in it gives none
 */
public record GroupRoles(Map<String, Set<Role>> byGroup) {

    private static final String PREFIX = "octroi-";

    /** @throws IllegalArgumentException when a group would make a person a program */
    public GroupRoles {
        byGroup = Map.copyOf(byGroup);
        if (byGroup.values().stream().anyMatch(roles -> roles.contains(Role.TOOL))) {
            throw new IllegalArgumentException("a provider vouches for people, and tool is a program's role");
        }
    }

    /** The group {@code octroi-advisor} gives advisor, and so on. */
    public static GroupRoles standard() {
        return new GroupRoles(Arrays.stream(Role.values())
                .filter(role -> role != Role.TOOL)
                .collect(Collectors.toMap(role -> PREFIX + role.word(), Set::of)));
    }

    /** What somebody is here for who is in these groups; perhaps nothing. */
    public Set<Role> of(Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> roles.addAll(byGroup.getOrDefault(group, Set.of())));
        return roles;
    }
}
