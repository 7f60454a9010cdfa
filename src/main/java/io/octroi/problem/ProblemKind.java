package io.octroi.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of problem that the API answers with, in one table: {@code docs/problems.md} and the pages behind the
 * {@code type} of a problem are written from it. A type never changes its meaning, and none is taken away.
 */
public enum ProblemKind {
    UNKNOWN_CLIENT(404, "Unknown client", "No client has this number; `GET /api/clients` lists them."),
    UNKNOWN_FEATURE(
            404, "Unknown feature", "The catalogue has no feature of this name; `GET /api/features` lists them."),
    UNKNOWN_DECISION(404, "Unknown decision", "No decision has this number; `GET /api/decisions` lists them."),
    RECORD_ERASED(
            410,
            "Record erased",
            "The client was erased, and the record of the decision with them: it is not printed any more."),
    NOT_REFUSED(409, "Not refused", "The decision is no refusal, and only a refusal has a letter to the client."),
    BAD_REQUEST(
            400,
            "Bad request",
            "The request cannot be read: its address, a header or its length is malformed, or address and headers are longer"
                    + " than 8 KB."),
    BAD_PARAMETER(400, "Bad parameter", "A part of the address or a header cannot be read; the detail names it."),
    UNAUTHORIZED(
            401,
            "Who are you?",
            "No credential was sent, or it is not right; send the name and password of an account, or an API key."),
    FORBIDDEN(
            403,
            "Not allowed",
            "The account or key does not allow this; an admin can change what it is for. Protected attributes (sex, family"
                    + " status) are told to nobody: they are kept for fairness measurement alone."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "This address does not take this method; the `Allow` header names those it takes."),
    NOT_ACCEPTABLE(406, "Not acceptable", "This address cannot answer in the media type asked for."),
    REQUEST_TIMEOUT(408, "Request timeout", "The body came too slowly, or stopped coming; send it again."),
    REQUEST_ENTITY_TOO_LARGE(
            413,
            "Request entity too large",
            "The body is larger than this address takes: 64 KB for a client, 8 MB with a history, the configured limit for a"
                    + " batch, 128 KB for a decision."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The body is not declared as `application/json`, or for a batch as `application/json`, `application/x-ndjson` or"
                    + " `text/csv`."),
    UNREADABLE_BODY(
            422,
            "Unreadable body",
            "The body is no JSON, or not the JSON that is expected; `errors` names the place by a JSON pointer."),
    UNACCEPTABLE_DECISION(
            422,
            "Unacceptable decision",
            "The decision lacks something, or says something that cannot be; `errors` tells each by a JSON pointer. Nothing"
                    + " was recorded."),
    DECIDED_MEANWHILE(
            409,
            "Decided meanwhile",
            "A decision stands that was not seen: `standing` has it. Nothing was recorded; look at it, then decide anew with"
                    + " its id as `follows`, if there is still something to decide."),
    SEEN_OTHERWISE(
            409,
            "Seen otherwise",
            "The file was imported anew, or another model scores, since the client was looked at. Nothing was recorded; look"
                    + " again."),
    SECOND_EXAMINATION(
            409,
            "Second examination",
            "The client asked for a second examination: the file is decided by another advisor than the one who refused, who has"
                    + " read on the pages what the client says. Nothing was recorded."),
    OUTCOME_KNOWN(409, "Outcome known", "The client is no applicant: there is nothing to decide."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "The same person used the `Idempotency-Key` for another decision. Nothing was recorded; a new decision needs a"
                    + " new key."),
    NOT_RECORDED(
            503,
            "Not known to be recorded",
            "The database refused, or did not say that the decision is on disk; send the same request with the same"
                    + " `Idempotency-Key` again."),
    TOO_MANY_REQUESTS(
            429,
            "Too many attempts",
            "There were too many failed attempts on this account or from this address; `Retry-After` tells in how many"
                    + " seconds the next one is looked at."),
    NO_MODEL(
            503,
            "No model in use",
            "No usable model is in use, so nobody can be scored; the server's log says why, and `GET /health/ready` turns to"
                    + " `up` once `model promote` or `model rollback` has mended it."),
    SCORING_STOPPED(
            503,
            "Scoring is out of use",
            "Somebody put scoring out of use on purpose; the detail tells since when and why. Files are decided by hand until"
                    + " scoring is resumed; routes that need no score answer."),
    NO_DATABASE(
            503,
            "The database does not answer",
            "The database is away, or has no room; send the request again after the seconds that `Retry-After` tells. Of a"
                    + " request that changes something, look first whether it did."),
    BUSY(
            503,
            "Busy",
            "So many requests are being worked on that this one is not; send it again after the seconds that `Retry-After`"
                    + " tells."),
    INTERNAL_ERROR(500, "Internal error", "A fault of the program; the incident number finds it in the log."),
    UNANSWERABLE(0, "The request could not be answered", "The request could not be answered; the status tells more.");

    private final int status;
    private final String title;
    private final String meaning;

    ProblemKind(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The kind of what HTTP itself has a status for, such as an address that is not there. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> REQUEST_ENTITY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 500 -> INTERNAL_ERROR;
            default -> UNANSWERABLE;
        };
    }

    /** The kind that addresses call so. */
    public static Optional<ProblemKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The name in addresses: small letters and hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of the problem: an address under which the server explains it. */
    public String type() {
        return "/problems/" + word();
    }

    /** The status of HTTP it comes with; 0 for any that has no kind of its own. */
    public int status() {
        return status;
    }

    /** A few words, the same every time. */
    public String title() {
        return title;
    }

    /** What it means and what to do about it, in sentences of English with code between backticks. */
    public String meaning() {
        return meaning;
    }

    /** The same as plain text, for an answer that has nothing more particular to say. */
    public String detail() {
        return meaning.replace("`", "");
    }
}
