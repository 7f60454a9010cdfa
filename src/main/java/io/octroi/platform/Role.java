package io.octroi.platform;

import java.util.Optional;

/**
 * A PostgreSQL role as the operator named it.
 *
 * @param variables what its two variables begin with
 * @param name the role's name
 * @param password absent where the server asks for none, or the driver finds it elsewhere
 */
public record Role(String variables, String name, Optional<String> password) {

    private static final String APPLICATION = "OCTROI_DB_";
    private static final String OWNER = "OCTROI_DB_OWNER_";

    static Optional<Role> application(Variables variables) {
        return of(variables, APPLICATION);
    }

    static Optional<Role> owner(Variables variables) {
        return of(variables, OWNER);
    }

    private static Optional<Role> of(Variables variables, String prefix) {
        Optional<String> password = variables.secret(prefix + "PASSWORD");
        Optional<Role> role = variables.text(prefix + "USER").map(name -> new Role(prefix, name, password));
        if (role.isEmpty() && password.isPresent()) {
            throw new UnusableConfiguration(
                    prefix + "PASSWORD", "is set without " + prefix + "USER", "name the role it belongs to");
        }
        return role;
    }

    String userVariable() {
        return variables + "USER";
    }

    String passwordVariable() {
        return variables + "PASSWORD";
    }

    /** A name of PostgreSQL's, as SQL writes it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Without the password: a record is easily logged. */
    @Override
    public String toString() {
        return "role " + name;
    }
}
