package io.octroi.report;

/** A page while it is being written: elements are closed in the order they were opened in, and every text is escaped. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /** @param attributes name, value, name, value... */
    Html open(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        page.append('>');
        return this;
    }

    Html close(String element) {
        page.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        page.append(escaped(Typeface.legible(text)));
        return this;
    }

    /** An element that holds a text and nothing else. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** A drawing or a style sheet, as it is. */
    Html verbatim(String written) {
        page.append(written);
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
