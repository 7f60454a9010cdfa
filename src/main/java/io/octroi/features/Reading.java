package io.octroi.features;

import io.octroi.client.ApplicationForm;

/** Reads one feature's value off an application form; NaN where it is missing. */
@FunctionalInterface
interface Reading {

    double of(ApplicationForm form);
}
