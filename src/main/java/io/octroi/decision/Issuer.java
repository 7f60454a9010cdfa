package io.octroi.decision;

/**
 * Who answers for a decision, as a record and what is printed of it name them.
 *
 * @param lender the lender's name
 * @param contact how a client reaches the lender; empty where nobody said
 * @param address where Octroi is found, without a slash at its end; empty where nobody said
 */
public record Issuer(String lender, String contact, String address) {}
