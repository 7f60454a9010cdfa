package io.octroi.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.charts.LinePlot.Axis;
import io.octroi.charts.LinePlot.Line;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgPlotTest {

    @Test
    void drawsEachLineByItsOwnDashesWithATitleAndASentence() throws Exception {
        String svg = SvgPlot.of(new LinePlot(
                "Costs & gains",
                "It falls <at first>.",
                Axis.ofShares("share"),
                Axis.ofShares("cost"),
                List.of(
                        new Line("one", new Curve(List.of(0.0, 0.5, 1.0), List.of(1.0, 0.5, 7.0)), false),
                        new Line("two", new Curve(List.of(0.0, 1.0), List.of(0.0, 1.0)), true))));
        Document document = parsed(svg);
        assertEquals(
                "Costs & gains", document.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(
                "It falls <at first>.",
                document.getElementsByTagName("desc").item(0).getTextContent());
        assertTrue(svg.contains("M64.0 34.0 L342.0 201.0\""), "what lies outside the frame is left out");
        assertTrue(svg.contains("stroke-dasharray=\"2 4\""));
        assertFalse(svg.contains("NaN"));
    }

    @Test
    void drawsAPointForEachValueAndARingForAMissingOne() throws Exception {
        String svg = SvgSwarm.of(
                "Moves",
                "To the right it rises.",
                List.of(new SvgSwarm.Row(
                        "age",
                        List.of(new SvgSwarm.Point(-0.5, 0), new SvgSwarm.Point(0.5, 1), new SvgSwarm.Point(0, -1)))));
        Document document = parsed(svg);
        assertEquals(3, document.getElementsByTagName("circle").getLength());
        assertTrue(svg.contains("fill=\"none\" stroke=\"#555555\""));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
