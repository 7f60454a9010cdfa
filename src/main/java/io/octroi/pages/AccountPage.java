package io.octroi.pages;

import io.octroi.access.Accounts;
import io.octroi.access.BusySigningIn;
import io.octroi.access.OwnPassword;
import io.octroi.access.UnusableAccess;
import io.octroi.access.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** One's own account: what it is for, and another password for it. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    private Visitor visitor;

    @Inject
    private Accounts accounts;

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private Reader reader;

    private String present = "";
    private String next = "";
    private String again = "";

    /** What the account is for, in words. */
    public String getRoles() {
        return AccessWords.of(reader.words()).roles(visitor.roles());
    }

    /** Whether the password is kept here, and not by somebody who vouches for the person. */
    public boolean isPasswordHere() {
        return accounts.find(visitor.getName())
                .filter(account -> account.provider().isEmpty())
                .isPresent();
    }

    /** Replaces the password; everybody signs in anew with it, this session included. */
    public void choose() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (!next.equals(again)) {
            Messages.problem(reader.words().text("account.different"));
            return;
        }
        try {
            String address = ((HttpServletRequest) context.getRequest()).getRemoteAddr();
            ownPassword.choose(visitor.getName(), present, next, address);
        } catch (UnusableAccess unusable) {
            Messages.problem(AccessWords.of(reader.words()).reason(unusable.reason()));
            return;
        } catch (BusySigningIn busy) {
            Messages.problem(reader.words().text("account.busy"));
            return;
        }
        context.invalidateSession();
        context.redirect(context.getRequestContextPath() + "/login.xhtml?password-changed");
    }

    public String getPresent() {
        return "";
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getNext() {
        return "";
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getAgain() {
        return "";
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
