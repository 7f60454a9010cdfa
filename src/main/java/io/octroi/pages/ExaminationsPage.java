package io.octroi.pages;

import io.octroi.decision.SecondExaminations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The second examinations that wait for somebody, the oldest first. */
@Named
@RequestScoped
public class ExaminationsPage {

    private final List<ExaminationLine> lines;

    @Inject
    ExaminationsPage(SecondExaminations examinations, Reader reader) {
        this.lines = examinations.open().stream()
                .map(open -> ExaminationLine.of(open, reader.words()))
                .toList();
    }

    public List<ExaminationLine> getLines() {
        return lines;
    }
}
