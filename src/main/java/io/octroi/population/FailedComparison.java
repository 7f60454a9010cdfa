package io.octroi.population;

import java.util.concurrent.CompletionException;

/** The reference clients could not be seen as the model sees them: nobody is compared with them for now. */
public final class FailedComparison extends RuntimeException {

    FailedComparison(CompletionException failure) {
        super("the reference clients could not be scored and explained: " + failure.getMessage(), failure);
    }
}
