package io.octroi.client;

/** A client number nobody has. */
public final class UnknownClient extends RuntimeException {

    /**
     * Names the number.
     *
     * @param number as it was asked for; it need not even be a number
     */
    public UnknownClient(String number) {
        super("there is no client " + number);
    }
}
