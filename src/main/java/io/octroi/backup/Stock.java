package io.octroi.backup;

/** A table and how many rows it has. */
record Stock(Table table, long rows) {}
