package io.octroi.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.octroi.charts.Drawing;
import io.octroi.charts.Drawing.Mark;
import io.octroi.charts.Ink;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the charts of a page as vector graphics, wherever the page names one. */
final class Canvas implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "octroi/drawing";
    private static final int SHINE_THROUGH = 46;
    private static final float[] DASHES = {6, 4};

    private final List<Drawing> drawings = new ArrayList<>();

    /**
     * Puts a drawing on the page.
     *
     * @param alternative what readers are told who do not see it
     */
    void add(Html page, Drawing drawing, String alternative) {
        page.open(
                        "object",
                        "type",
                        TYPE,
                        "id",
                        "drawing-" + drawings.size(),
                        "alt",
                        Typeface.legible(alternative),
                        "style",
                        "width:" + drawing.width() + "px;height:" + drawing.height() + "px")
                .close("object");
        drawings.add(drawing);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing =
                drawings.get(Integer.parseInt(element.getAttribute("id").substring("drawing-".length())));
        page.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                pen -> drawing.marks().forEach(mark -> draw(mark, pen)));
        return Map.of();
    }

    private static void draw(Mark mark, Graphics2D pen) {
        Path2D path = new Path2D.Double();
        path.moveTo(mark.points().get(0).x(), mark.points().get(0).y());
        mark.points().stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        Ink ink = mark.ink();
        if (mark.isArea()) {
            path.closePath();
            pen.setColor(new Color(ink.red(), ink.green(), ink.blue(), SHINE_THROUGH));
            pen.fill(path);
            return;
        }
        pen.setColor(new Color(ink.red(), ink.green(), ink.blue()));
        pen.setStroke(new BasicStroke(
                (float) mark.thick(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                mark.dashed() ? DASHES : null,
                0));
        pen.draw(path);
    }
}
