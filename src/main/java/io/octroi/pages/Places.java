package io.octroi.pages;

import io.octroi.access.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Where the visitor may go from here. */
@Named
@RequestScoped
public class Places {

    private static final List<Map.Entry<String, String>> ALL = List.of(
            Map.entry("/index.xhtml", "nav.clients"),
            Map.entry("/application.xhtml", "nav.application"),
            Map.entry("/examinations.xhtml", "nav.examinations"),
            Map.entry("/decisions.xhtml", "nav.decisions"),
            Map.entry("/oversight.xhtml", "nav.oversight"),
            Map.entry("/model.xhtml", "nav.model"),
            Map.entry("/drift.xhtml", "nav.drift"),
            Map.entry("/accounts.xhtml", "nav.accounts"),
            Map.entry("/scoring.xhtml", "nav.scoring"),
            Map.entry("/guide.xhtml", "nav.guide"));

    private final List<Place> open;

    @Inject
    Places(Visitor visitor, Reader reader) {
        String here = FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath();
        this.open = ALL.stream()
                .filter(place -> visitor.mayOpen(place.getKey()))
                .map(place -> new Place(
                        place.getKey(),
                        reader.words().text(place.getValue()),
                        place.getKey().equals(here)))
                .toList();
    }

    /**
     * A page to go to.
     *
     * @param here whether it is the one that is shown
     */
    public record Place(String path, String name, boolean here) {}

    public List<Place> getOpen() {
        return open;
    }
}
