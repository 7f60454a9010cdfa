package io.octroi.client;

import java.util.List;
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

    /** What is known of the reference clients, read anew after an import that changed it. */
    ReferenceProfile reference() {
        long revision = imports.referenceRevision();
        Known now = known;
        if (now == null || now.revision != revision) {
            now = imports.newestReference()
                    .map(changed -> new Known(changed.id(), changed.reference().orElse(ReferenceProfile.NONE)))
                    .orElse(new Known(0, ReferenceProfile.NONE));
            known = now;
        }
        return now.reference;
    }

    private record Known(long revision, ReferenceProfile reference) {}
}
