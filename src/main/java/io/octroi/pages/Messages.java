package io.octroi.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells a reader on the page itself what came of an action. */
final class Messages {

    private Messages() {}

    /** Nothing was changed, and why. */
    static void problem(String text) {
        add(FacesMessage.SEVERITY_ERROR, text);
    }

    static void done(String text) {
        add(FacesMessage.SEVERITY_INFO, text);
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
