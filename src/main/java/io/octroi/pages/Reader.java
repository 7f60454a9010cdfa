package io.octroi.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reads: in which language. What the reader chose by a link comes first, then what the browser asks for. */
@Named
@RequestScoped
public class Reader {

    private static final String CHOICE = "language";
    private static final int ONE_YEAR = 365 * 24 * 3600;
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;

    public Reader() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        Optional<Locale> now = spoken(context.getRequestParameterMap().get(CHOICE));
        now.ifPresent(chosen -> remember(context, chosen));
        this.locale = now.or(() -> earlier(context)).orElseGet(() -> asked(context));
    }

    public Locale getLocale() {
        return locale;
    }

    /** The other language's code and its own name for itself, for the link that switches to it. */
    public Locale getOther() {
        return locale.equals(Locale.FRENCH) ? Locale.ENGLISH : Locale.FRENCH;
    }

    Words words() {
        return Words.in(locale);
    }

    private static void remember(ExternalContext context, Locale chosen) {
        context.addResponseCookie(
                CHOICE,
                chosen.getLanguage(),
                Map.of("path", "/", "maxAge", ONE_YEAR, "httpOnly", true, "SameSite", "Strict"));
    }

    private static Optional<Locale> earlier(ExternalContext context) {
        return context.getRequestCookieMap().get(CHOICE) instanceof Cookie cookie
                ? spoken(cookie.getValue())
                : Optional.empty();
    }

    /** French first: it is spoken unless the browser puts English before it. */
    private static Locale asked(ExternalContext context) {
        if (!context.getRequestHeaderMap().containsKey("Accept-Language")) {
            return Locale.FRENCH; // and not the language of the machine the server happens to run on
        }
        Iterator<Locale> wishes = context.getRequestLocales();
        while (wishes.hasNext()) {
            Optional<Locale> wish = spoken(wishes.next().getLanguage());
            if (wish.isPresent()) {
                return wish.get();
            }
        }
        return Locale.FRENCH;
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }
}
