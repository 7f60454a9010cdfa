package io.octroi.access;

import java.util.Arrays;

/** What counts as one address of the network. */
final class Addresses {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Addresses() {}

    /** An IPv4 address as it is; of an IPv6 address the first 64 bits, since one customer has all the others. */
    static String counted(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("%", 2)[0].split(":", -1);
        return groups.length <= GROUPS_OF_A_NETWORK || address.contains("::")
                ? address
                : String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
    }
}
