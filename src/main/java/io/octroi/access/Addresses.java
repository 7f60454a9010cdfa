package io.octroi.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address of the network. */
final class Addresses {

    private static final int BYTES_OF_IPV4 = 4;
    private static final int BYTES_OF_A_NETWORK = 8;

    private Addresses() {}

    /**
     * An IPv4 address as it is; of an IPv6 address, however it is written, the first 64 bits, since one customer has all
     * the others.
     */
    static String counted(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon it is never looked up as a name.
            byte[] bytes = InetAddress.getByName(address.split("%", 2)[0]).getAddress();
            return bytes.length == BYTES_OF_IPV4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
