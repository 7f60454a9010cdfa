package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.decision.SecondExamination;
import io.octroi.decision.SecondExaminations;
import io.octroi.decision.UnusableExamination;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refused client says, to be read before the file is opened for a second examination. */
@Named
@ViewScoped
public class ExaminationPage implements Serializable {

    private final SecondExaminations examinations;
    private final Reader reader;
    private final Visitor visitor;

    private String number = "";
    private @Nullable ExaminationLine line;
    private boolean barred;
    private boolean takeable;
    private String notice = "";

    @Inject
    ExaminationPage(SecondExaminations examinations, Reader reader, Visitor visitor) {
        this.examinations = examinations;
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Reads the request that the address names, if it names one; an unknown number is answered with 404. */
    public void open() {
        if (number.isEmpty()) {
            return;
        }
        Optional<SecondExamination> asked =
                number.matches("[0-9]{1,18}") ? examinations.find(Long.parseLong(number)) : Optional.empty();
        if (asked.isEmpty()) {
            notice = reader.words().text("examine.fault.UNKNOWN");
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SecondExamination found = asked.get();
        line = ExaminationLine.of(found, reader.words());
        barred = found.isOpen() && found.isBarred(visitor.getName());
        takeable = found.isOpen() && !barred && visitor.roles().contains(Role.ADVISOR);
    }

    /** Notes that the visitor has read the request, and opens the file. */
    public void take() {
        ExaminationLine read = line;
        if (read == null || !visitor.roles().contains(Role.ADVISOR)) {
            return;
        }
        try {
            examinations.read(Long.parseLong(read.number()), visitor.getName());
            Redirect.to("/client.xhtml?id=" + read.client());
        } catch (UnusableExamination e) {
            notice = reader.words().text("examine.fault." + e.reason());
        }
    }

    public String getNumber() {
        return number;
    }

    /** The number of a request as it stands in the address. */
    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public @Nullable ExaminationLine getLine() {
        return line;
    }

    /** Whether the visitor is the one who refused: another advisor looks again. */
    public boolean isBarred() {
        return barred;
    }

    /** Whether the visitor may examine the file. */
    public boolean isTakeable() {
        return takeable;
    }

    public String getNotice() {
        return notice;
    }
}
