package io.octroi.features;

import io.octroi.client.ApplicationForm;

/** Reads one feature's value off an application form and what came before it; NaN where it is missing. */
@FunctionalInterface
interface Reading {

    /**
     * The feature's value.
     *
     * @param history in the layout of the catalogue that the reading belongs to
     */
    double of(ApplicationForm form, HistoryVector history);
}
