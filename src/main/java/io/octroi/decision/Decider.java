package io.octroi.decision;

import java.util.List;

/**
 * Who decides.
 *
 * @param name of a person's account
 * @param roles the account had, in words
 */
public record Decider(String name, List<String> roles) {

    public Decider {
        roles = roles.stream().sorted().toList();
    }
}
