package io.octroi.pages;

import io.octroi.access.UnusableAccess;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells a reader on the page itself what came of an action. */
final class Messages {

    private Messages() {}

    /** Nothing was changed, and why. */
    static void problem(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Does what an admin asks for, or says why it cannot be done. */
    static void unlessUnusable(Words words, Runnable action) {
        try {
            action.run();
        } catch (UnusableAccess unusable) {
            problem(AccessWords.of(words).reason(unusable.reason()));
        }
    }

    /** Shows a secret on the answer that is on its way, and keeps it nowhere: the page's state would stay in the session. */
    static void showOnce(String name, Object secret) {
        FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(name, secret);
    }
}
