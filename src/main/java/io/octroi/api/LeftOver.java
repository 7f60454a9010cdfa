package io.octroi.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * What a sender still sends of a body that is refused: it is taken and thrown away for a moment, since a sender who is hung up
 * on amidst sending may never read why.
 */
final class LeftOver {

    private static final long MOST = 16 << 20;
    private static final long NANOS_IN_ALL = TimeUnit.SECONDS.toNanos(5);

    private LeftOver() {}

    /** @param left how many bytes are still to come; -1 where nobody knows */
    static void of(InputStream body, long left) {
        byte[] rest = new byte[1 << 13];
        long end = System.nanoTime() + NANOS_IN_ALL;
        long most = left < 0 ? MOST : Math.min(left, MOST);
        try {
            for (long taken = 0; taken < most && System.nanoTime() < end; ) {
                int read = body.read(rest);
                taken = read < 0 ? most : taken + read;
            }
        } catch (IOException senderHasGone) {
            // and reads no answer
        }
    }
}
