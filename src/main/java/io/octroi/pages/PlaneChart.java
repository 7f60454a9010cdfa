package io.octroi.pages;

import io.octroi.charts.Cloud;
import io.octroi.charts.Frame;
import io.octroi.client.Outcome;
import io.octroi.features.Feature;
import io.octroi.population.Plane;
import io.octroi.scoring.Recommendation;
import java.util.ArrayList;
import java.util.List;
import software.xdev.chartjs.model.charts.ScatterChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.ScatterData;
import software.xdev.chartjs.model.datapoint.ScatterDataPoint;
import software.xdev.chartjs.model.dataset.ScatterDataset;
import software.xdev.chartjs.model.enums.PointStyle;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/**
 * Reference files as points in a plane of two features: colour and shape tell what is recommended, full points were not
 * repaid, and the file on the page stands out.
 */
final class PlaneChart {

    private static final int HOLLOW_RADIUS = 3;
    private static final int FULL_RADIUS = 4;
    private static final int OWN_RADIUS = 10;

    private final Words words;
    private final Plane plane;

    PlaneChart(Words words, Plane plane) {
        this.words = words;
        this.plane = plane;
    }

    String json() {
        ScatterData points = new ScatterData();
        // What comes first is drawn last, and hidden by nothing.
        plane.place().ifPresent(place -> points.addDataset(own(place)));
        plane.groups().forEach(group -> points.addDataset(dots(group)));
        LineOptions options = new LineOptions()
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setPlugins(new Plugins()
                        .setLegend(new LegendOptions().setLabels(new LegendOptions.Labels().setUsePointStyle(true))))
                .setScales(new Scales()
                        .addScale(Scales.ScaleAxis.X, scale(plane.across(), plane.frameAcross()))
                        .addScale(Scales.ScaleAxis.Y, scale(plane.up(), plane.frameUp())));
        return ChartModel.json(new ScatterChart().setData(points).setOptions(options));
    }

    /** In the unit that is plotted, in which time runs the other way. */
    private LinearScaleOptions scale(Feature feature, Frame frame) {
        double one = Numbers.plotted(feature, frame.low());
        double other = Numbers.plotted(feature, frame.high());
        return new LinearScaleOptions()
                .setTitle(ChartModel.axisTitle(AxisTitle.of(words, feature)))
                .setMin(Math.min(one, other))
                .setMax(Math.max(one, other))
                .setTicks(new LinearTickOptions().setIncludeBounds(false));
    }

    private ScatterDataset own(Plane.Place place) {
        return new ScatterDataset()
                .setLabel(words.text("chart.client"))
                .setData(List.of(point(place.x(), place.y())))
                .setPointStyle(List.of(PointStyle.RECT_ROT))
                .setPointRadius(List.of(OWN_RADIUS))
                .setPointHoverRadius(List.of(OWN_RADIUS))
                .setPointBorderWidth(List.of(2))
                .setBorderColor(Palette.PAPER)
                .setBackgroundColor(Palette.CLIENT);
    }

    private ScatterDataset dots(Plane.Group group) {
        boolean repaid = group.outcome() == Outcome.REPAID;
        RGBAColor colour = colour(group.recommendation());
        return new ScatterDataset()
                .setLabel(words.text(
                        repaid ? "pair.repaid" : "pair.defaulted",
                        Verdict.of(words, group.recommendation()).word()))
                .setData(points(group.points()))
                .setPointStyle(List.of(shape(group.recommendation())))
                .setPointRadius(List.of(repaid ? HOLLOW_RADIUS : FULL_RADIUS))
                .setBorderWidth(1)
                .setBorderColor(colour)
                .setBackgroundColor(repaid ? Palette.CLEAR : colour);
    }

    private List<ScatterDataPoint> points(Cloud cloud) {
        List<ScatterDataPoint> points = new ArrayList<>();
        for (int i = 0; i < cloud.size(); i++) {
            points.add(point(cloud.x().get(i), cloud.y().get(i)));
        }
        return points;
    }

    private ScatterDataPoint point(double x, double y) {
        return new ScatterDataPoint(Numbers.plotted(plane.across(), x), Numbers.plotted(plane.up(), y));
    }

    private static RGBAColor colour(Recommendation recommendation) {
        return switch (recommendation) {
            case GRANT -> Palette.REPAID;
            case REFER -> Palette.REFER_DOT;
            case REFUSE -> Palette.DEFAULTED;
        };
    }

    private static PointStyle shape(Recommendation recommendation) {
        return switch (recommendation) {
            case GRANT -> PointStyle.CIRCLE;
            case REFER -> PointStyle.RECT;
            case REFUSE -> PointStyle.TRIANGLE;
        };
    }
}
