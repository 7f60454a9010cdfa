package io.octroi.platform;

import java.util.Optional;

/**
 * A PostgreSQL role as the operator named it.
 *
 * @param userVariable where the operator named it
 * @param passwordVariable where its password is
 * @param name the role's name
 * @param password absent where the server asks for none, or the driver finds it elsewhere
 */
public record Role(Variable userVariable, Variable passwordVariable, String name, Optional<String> password) {

    static Optional<Role> application(Variables variables) {
        return of(variables, Variable.OCTROI_DB_USER, Variable.OCTROI_DB_PASSWORD);
    }

    static Optional<Role> owner(Variables variables) {
        return of(variables, Variable.OCTROI_DB_OWNER_USER, Variable.OCTROI_DB_OWNER_PASSWORD);
    }

    private static Optional<Role> of(Variables variables, Variable user, Variable passwordOf) {
        Optional<String> password = variables.secret(passwordOf);
        Optional<Role> role = variables.text(user).map(name -> new Role(user, passwordOf, name, password));
        if (role.isEmpty() && password.isPresent()) {
            throw new UnusableConfiguration(passwordOf, "is set without " + user, "name the role it belongs to");
        }
        return role;
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
