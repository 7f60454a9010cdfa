package io.octroi.journal;

/** One of the things a journal consists of. Told in order: all keys, then entries by position, each seal after its last. */
sealed interface JournalRecord permits RecordedKey, ChainedEntry, Seal {}
