package io.octroi.client;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks over application forms for what a person should check; pages and API ask the same one, so they cannot differ. */
public class Quality {

    private final Imports imports;
    private volatile @Nullable Known known;

    public Quality(Imports imports) {
        this.imports = imports;
    }

    /** What should be checked in the form, the surest first; empty when nothing is remarkable. */
    public List<Warning> warnings(ApplicationForm form) {
        return QualityRules.CURRENT.warnings(form, reference());
    }

    /** The same check for many forms: the reference clients are those of this moment. */
    public Function<ApplicationForm, List<Warning>> ofThisMoment() {
        ReferenceProfile now = reference();
        return form -> QualityRules.CURRENT.warnings(form, now);
    }

    /** What is known of the reference clients, read anew after an import or an erasure. */
    ReferenceProfile reference() {
        long revision = imports.revision();
        Known now = known;
        if (now == null || now.revision != revision) {
            now = new Known(
                    revision,
                    imports.newestReference().flatMap(StoredImport::reference).orElse(ReferenceProfile.NONE));
            known = now;
        }
        return now.reference;
    }

    private record Known(long revision, ReferenceProfile reference) {}
}
