package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8:1:2:3:4:5:6",
                "2001:0db8:0001:0002:ffff:ffff:ffff:ffff",
                "2001:DB8:1:2::7",
                "2001:db8:1:2:3:4:5:6%eth0"
            })
    void theFirstHalfOfAnIpv6AddressCountsHoweverItIsWritten(String address) {
        assertEquals(Addresses.counted("2001:db8:1:2::1"), Addresses.counted(address));
        assertNotEquals(Addresses.counted("2001:db8:1:3::1"), Addresses.counted(address));
    }

    @Test
    void anIpv4AddressCountsAsItIsEvenInIpv6Clothes() {
        assertEquals("192.0.2.7", Addresses.counted("192.0.2.7"));
        assertEquals("192.0.2.7", Addresses.counted("::ffff:192.0.2.7"));
        assertNotEquals(Addresses.counted("192.0.2.7"), Addresses.counted("192.0.2.8"));
    }

    @Test
    void whatIsNoAddressCountsAsItIs() {
        assertEquals("", Addresses.counted(""));
        assertEquals("a:b", Addresses.counted("a:b"));
        assertEquals("unknown", Addresses.counted("unknown"));
    }
}
