package io.octroi.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells a reader on the page itself what came of an action. */
final class Messages {

    private Messages() {}

    /** Nothing was changed, and why. */
    static void problem(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Shows a secret on the answer that is on its way, and keeps it nowhere: the page's state would stay in the session. */
    static void showOnce(String name, Object secret) {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(name, secret);
    }
}
