package io.octroi.client;

import io.octroi.client.UnusableRectification.Reason;
import java.util.Optional;

/**
 * One field of an application form put right.
 *
 * @param before what stood there; absent when it was missing
 * @param after what takes its place; absent when it is not known
 * @param form the form with it
 */
public record FormCorrection(FormField field, Optional<String> before, Optional<String> after, ApplicationForm form) {

    /**
     * The correction of a form in one field, checked by the rules of the form. A category that nobody has had before is
     * let through: what is remarkable about it, {@link Quality} tells.
     *
     * @param text numbers as plain decimals; absent, or blank, when the right value is not known
     * @throws UnusableRectification when there is no such field, it is protected, cannot hold the text, or holds it already
     */
    public static FormCorrection of(ApplicationForm form, String field, Optional<String> text) {
        FormField wrong = FormLayout.CURRENT
                .find(field)
                .filter(found -> !found.isProtected())
                .orElseThrow(() -> new UnusableRectification(Reason.FIELD));
        Optional<String> after = text.map(String::strip).filter(given -> !given.isEmpty());
        ApplicationForm corrected = corrected(form, wrong, after.orElse(""));
        if (isSame(form, corrected, wrong)) {
            throw new UnusableRectification(Reason.UNCHANGED);
        }
        return new FormCorrection(wrong, form.text(wrong), after, corrected);
    }

    private static ApplicationForm corrected(ApplicationForm form, FormField field, String text) {
        if (!PrintableText.isWritable(text)) {
            throw new UnusableRectification(Reason.TEXT);
        }
        try {
            ApplicationForm corrected = form.with(field, text);
            if (corrected.storedLength() > ApplicationForm.LONGEST_STORED) {
                throw new UnusableRectification(Reason.TEXT);
            }
            return corrected;
        } catch (UnreadableField e) {
            boolean tooLong = !PrintableText.isShort(text);
            throw new UnusableRectification(field.isNumber() && !tooLong ? Reason.NUMBER : Reason.TEXT);
        }
    }

    /** A number written in another way is the same. */
    private static boolean isSame(ApplicationForm one, ApplicationForm other, FormField field) {
        return field.isNumber()
                ? Double.compare(one.number(field), other.number(field)) == 0
                : one.text(field).equals(other.text(field));
    }
}
