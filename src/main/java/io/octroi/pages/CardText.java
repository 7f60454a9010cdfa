package io.octroi.pages;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A model card in Markdown, as a part of a page; whatever it holds, no mark-up of its own gets through. */
final class CardText {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** The card stands below a heading of the second level. */
    private static final int DEEPER = 2;

    private static final int DEEPEST = 6;

    private CardText() {}

    static String html(String markdown) {
        Node card = PARSER.parse(markdown);
        card.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + DEEPER));
            }
        });
        return RENDERER.render(card);
    }
}
