package io.octroi.client;

/** The two kinds of clients. */
public enum ClientKind {
    /** Their outcome is known: they tell how credits like these end. */
    REFERENCE,
    /** They wait for a decision. */
    APPLICANT
}
