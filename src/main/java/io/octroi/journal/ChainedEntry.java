package io.octroi.journal;

/**
 * An entry in its place.
 *
 * @param position counted from 1, without a gap
 * @param hash of the chain up to here, as stored
 */
record ChainedEntry(long position, StoredEntry entry, String hash) implements JournalRecord {}
