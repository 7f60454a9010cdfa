package io.octroi.gate;

import io.octroi.problem.DatabaseOutage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.primefaces.application.exceptionhandler.ExceptionInfo;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;
import org.primefaces.csp.CspException;

/**
 * What went wrong while a page was made or took a form. PrimeFaces alone would send the browser away, and the status with
 * it: an expired page was answered as one that does not exist.
 */
final class PageFailure extends PrimeExceptionHandler {

    PageFailure(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Whether the server has no more of the page's state, or never gave it out: nobody's fault. */
    private static boolean isStale(Throwable failure) {
        return failure instanceof ViewExpiredException || failure instanceof CspException || isRestoring();
    }

    /** While a form is put back on its page nothing of ours runs yet: what fails is the state, such as another page's. */
    private static boolean isRestoring() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return PhaseId.RESTORE_VIEW.equals(faces.getCurrentPhaseId())
                && ((HttpServletRequest) faces.getExternalContext().getRequest())
                        .getMethod()
                        .equals("POST");
    }

    @Override
    public Throwable getRootCause(Throwable failure) {
        for (Throwable why = failure; why != null; why = why.getCause()) {
            if (isStale(why)) {
                return why;
            }
        }
        return super.getRootCause(failure);
    }

    /** What was sent in place of a page's state is the sender's choice, and is not to be found in the log. */
    @Override
    protected boolean isLogException(FacesContext faces, Throwable failure) {
        return !isStale(failure) && !DatabaseOutage.isIn(failure) && super.isLogException(faces, failure);
    }

    /** A script's page that has expired is opened again. */
    @Override
    protected void handleAjaxException(FacesContext faces, Throwable failure, ExceptionInfo info) throws IOException {
        if (!isStale(failure)) {
            super.handleAjaxException(faces, failure, info);
            return;
        }
        ExternalContext context = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        context.redirect(context.getRequestContextPath()
                + Destination.after(request, Asker.of(request).path()));
        faces.responseComplete();
    }

    @Override
    protected void handleRedirect(FacesContext faces, Throwable failure, ExceptionInfo info, boolean reset)
            throws IOException {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (isStale(failure)) {
            status = HttpServletResponse.SC_FORBIDDEN;
            request.setAttribute(ErrorAnswersServlet.STALE, true);
        } else if (DatabaseOutage.isIn(failure)) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            request.setAttribute(ErrorAnswersServlet.NO_DATABASE, true);
        }
        ((HttpServletResponse) faces.getExternalContext().getResponse()).sendError(status);
        faces.responseComplete();
    }
}
