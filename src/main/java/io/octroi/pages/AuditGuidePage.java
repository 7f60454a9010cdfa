package io.octroi.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How an auditor checks decisions, and what that proves. */
@Named
@RequestScoped
public class AuditGuidePage {

    static final List<GuideChapter.Outline> CONTENTS = List.of(
            new GuideChapter.Outline("audit.paper", 6),
            new GuideChapter.Outline("audit.seal", 4),
            new GuideChapter.Outline("audit.limits", 5),
            new GuideChapter.Outline("audit.journal", 5),
            new GuideChapter.Outline("audit.replay", 4),
            new GuideChapter.Outline("audit.order", 5));

    private final List<GuideChapter> chapters;

    @Inject
    AuditGuidePage(Reader reader) {
        Words words = reader.words();
        this.chapters = CONTENTS.stream()
                .map(outline -> GuideChapter.of(words, outline, ""))
                .toList();
    }

    public List<GuideChapter> getChapters() {
        return chapters;
    }
}
