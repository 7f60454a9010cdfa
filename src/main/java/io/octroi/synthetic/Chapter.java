package io.octroi.synthetic;

/** One part of the application form, filled in from the client's traits, from what stands in earlier parts, and by chance. */
interface Chapter {

    void fill(Draft draft, Traits client, Chance chance);
}
