package io.octroi.pages;

import io.octroi.charts.LinePlot;
import java.util.ArrayList;
import java.util.List;
import software.xdev.chartjs.model.charts.ScatterChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.ScatterData;
import software.xdev.chartjs.model.datapoint.ScatterDataPoint;
import software.xdev.chartjs.model.dataset.ScatterDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/** Lines over two axes of numbers; the first is the thickest, and no two look the same. */
final class LinesChart {

    private static final List<RGBAColor> COLOURS =
            List.of(Palette.CLIENT, Palette.REPAID, Palette.DEFAULTED, Palette.REFER);

    private static final List<List<Integer>> DASHES = List.of(List.of(), List.of(8, 4), List.of(10, 3, 2, 3));

    /** What is there to compare with. */
    private static final List<Integer> DOTS = List.of(2, 4);

    private LinesChart() {}

    static String json(LinePlot plot) {
        ScatterData lines = new ScatterData();
        List<LinePlot.Line> all = plot.lines();
        for (int place = 0; place < all.size(); place++) {
            lines.addDataset(line(all.get(place), place));
        }
        LineOptions options = new LineOptions()
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setScales(new Scales()
                        .addScale(Scales.ScaleAxis.X, scale(plot.x()))
                        .addScale(Scales.ScaleAxis.Y, scale(plot.y())));
        return ChartModel.json(new ScatterChart().setData(lines).setOptions(options));
    }

    private static LinearScaleOptions scale(LinePlot.Axis axis) {
        return new LinearScaleOptions()
                .setTitle(ChartModel.axisTitle(axis.label()))
                .setMin(axis.frame().low())
                .setMax(axis.frame().high())
                .setTicks(new LinearTickOptions().setIncludeBounds(false));
    }

    private static ScatterDataset line(LinePlot.Line line, int place) {
        RGBAColor colour = line.dotted() ? Palette.REFER_DOT : COLOURS.get(place % COLOURS.size());
        return new ScatterDataset()
                .setLabel(line.label())
                .setData(points(line))
                .setShowLine(true)
                .setBorderWidth(place == 0 ? 3 : 2)
                .setBorderDash(line.dotted() ? DOTS : DASHES.get(place / COLOURS.size() % DASHES.size()))
                .setPointRadius(List.of(0))
                .setBorderColor(colour)
                .setBackgroundColor(Palette.CLEAR);
    }

    private static List<ScatterDataPoint> points(LinePlot.Line line) {
        List<ScatterDataPoint> points = new ArrayList<>();
        for (int i = 0; i < line.curve().x().size(); i++) {
            points.add(new ScatterDataPoint(
                    line.curve().x().get(i), line.curve().y().get(i)));
        }
        return points;
    }
}
