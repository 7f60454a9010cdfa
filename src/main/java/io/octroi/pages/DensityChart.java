package io.octroi.pages;

import io.octroi.charts.Curve;
import io.octroi.population.FeatureDensity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.xdev.chartjs.model.charts.ScatterChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.ScatterData;
import software.xdev.chartjs.model.datapoint.ScatterDataPoint;
import software.xdev.chartjs.model.dataset.ScatterDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The spread of a number among those who repaid and those who defaulted, with the client's mark. */
final class DensityChart {

    private final Words words;
    private final FeatureDensity density;
    private final double clientValue;

    /**
     * Prepares the chart.
     *
     * @param clientValue the client's value in the feature's own unit, NaN when missing
     */
    DensityChart(Words words, FeatureDensity density, double clientValue) {
        this.words = words;
        this.density = density;
        this.clientValue = clientValue;
    }

    String json() {
        ScatterData lines = new ScatterData()
                .addDataset(line("chart.repaid", density.repaid().curve(), Palette.REPAID, Palette.REPAID_AREA))
                .addDataset(
                        line("chart.defaulted", density.defaulted().curve(), Palette.DEFAULTED, Palette.DEFAULTED_AREA)
                                .setBorderDash(List.of(6, 4)));
        if (!Double.isNaN(clientValue)) {
            lines.addDataset(mark());
        }
        LinearScaleOptions across =
                new LinearScaleOptions().setTitle(ChartModel.axisTitle(AxisTitle.of(words, density.feature())));
        LinearScaleOptions up = new LinearScaleOptions()
                .setTitle(ChartModel.axisTitle(words.text("chart.density")))
                .setMin(0);
        LineOptions options = new LineOptions()
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setScales(new Scales().addScale(Scales.ScaleAxis.X, across).addScale(Scales.ScaleAxis.Y, up));
        return ChartModel.json(new ScatterChart().setData(lines).setOptions(options));
    }

    private ScatterDataset line(String key, Curve curve, RGBAColor colour, RGBAColor area) {
        return new ScatterDataset()
                .setLabel(words.text(key))
                .setData(points(curve))
                .setShowLine(true)
                .setFill(true)
                .setBorderWidth(2)
                .setPointRadius(List.of(0))
                .setBorderColor(colour)
                .setBackgroundColor(area);
    }

    private ScatterDataset mark() {
        double x = Numbers.plotted(density.feature(), clientValue);
        return new ScatterDataset()
                .setLabel(words.text("chart.client"))
                .setData(List.of(new ScatterDataPoint(x, 0), new ScatterDataPoint(x, highest())))
                .setShowLine(true)
                .setBorderWidth(3)
                .setPointRadius(List.of(5))
                .setBorderColor(Palette.CLIENT)
                .setBackgroundColor(Palette.CLIENT);
    }

    private double highest() {
        return Stream.of(density.repaid(), density.defaulted())
                .flatMap(spread -> points(spread.curve()).stream())
                .mapToDouble(point -> point.getY().doubleValue())
                .max()
                .orElse(1);
    }

    /** The curve in the unit that is plotted: squeezing x stretches y, so that the area stays 1. */
    private List<ScatterDataPoint> points(Curve curve) {
        double stretch = Math.abs(1 / (Numbers.plotted(density.feature(), 1) - Numbers.plotted(density.feature(), 0)));
        List<ScatterDataPoint> points = new ArrayList<>();
        for (int i = 0; i < curve.x().size(); i++) {
            points.add(new ScatterDataPoint(
                    Numbers.plotted(density.feature(), curve.x().get(i)),
                    stretch * curve.y().get(i)));
        }
        return points;
    }
}
