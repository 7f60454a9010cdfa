package io.octroi.pages;

/** What was typed into a field cannot be what is meant. */
final class Mistyped extends RuntimeException {

    private final FieldFault fault;

    Mistyped(FieldFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    FieldFault fault() {
        return fault;
    }
}
