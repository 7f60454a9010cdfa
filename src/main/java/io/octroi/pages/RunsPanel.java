package io.octroi.pages;

import io.octroi.tracking.RecordedRuns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trainings that were kept, the newest first, and one of them in full. */
@Named
@RequestScoped
public class RunsPanel {

    private static final int ROWS = 10;

    private final Words words;
    private final Paging paging;
    private final List<RunLine> lines;
    private final Optional<RunLine> opened;

    @Inject
    RunsPanel(RecordedRuns runs, Reader reader) {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.words = reader.words();
        RunLine.Writer writer = new RunLine.Writer(words);
        int page = Paging.asked(request, "runs");
        RecordedRuns.Page found = runs.page((page - 1) * ROWS, ROWS);
        this.paging = new Paging("model.xhtml?runs=", "runs-title", page, ROWS, found.of());
        this.lines = found.runs().stream().map(writer::line).toList();
        this.opened = runs.find(request.getOrDefault("run", "")).map(writer::line);
    }

    public List<RunLine> getLines() {
        return lines;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPart() {
        return paging.words(words);
    }

    public boolean isOpened() {
        return opened.isPresent();
    }

    /** The one the reader asked for, in full; only where there is one. */
    public RunLine getRun() {
        return opened.orElseThrow();
    }
}
