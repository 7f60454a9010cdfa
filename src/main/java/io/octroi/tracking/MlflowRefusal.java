package io.octroi.tracking;

import java.io.IOException;

/** The tracking server answered, and would not do what it was asked: asking again changes nothing. */
final class MlflowRefusal extends IOException {

    private final int status;
    private final String code;

    /**
     * @param status of the HTTP answer
     * @param code MLflow's own word for the error, such as RESOURCE_ALREADY_EXISTS; may be empty
     */
    MlflowRefusal(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    boolean says(String word) {
        return code.equals(word);
    }

    /** Whether the server does not let in whoever asks. */
    boolean isOfCredentials() {
        return status == 401 || status == 403;
    }
}
