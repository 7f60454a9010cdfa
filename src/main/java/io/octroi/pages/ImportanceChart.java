package io.octroi.pages;

import java.util.List;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** How much some features weigh in one file, whichever way, beside how much they weigh in general. */
final class ImportanceChart {

    private ImportanceChart() {}

    /**
     * The chart.
     *
     * @param names one per feature
     * @param here absolute contributions in this file, in log-odds
     * @param general mean absolute contributions, in log-odds
     */
    static String json(Words words, List<String> names, List<Double> here, List<Double> general) {
        BarData bars = new BarData()
                .setLabels(names)
                .addDataset(group(words.text("chart.client"), here, Palette.CLIENT))
                .addDataset(group(words.text("chart.general"), general, Palette.REFER));
        return json(words, bars);
    }

    /** The same of no file in particular: how much some features weigh in general. */
    static String general(Words words, List<String> names, List<Double> weights) {
        BarData bars =
                new BarData().setLabels(names).addDataset(group(words.text("chart.general"), weights, Palette.REFER));
        return json(words, bars);
    }

    private static String json(Words words, BarData bars) {
        BarOptions options =
                ChartModel.horizontalBars(new LinearScaleOptions().setMin(0), words.text("chart.importance.axis"));
        return ChartModel.json(new BarChart().setData(bars).setOptions(options));
    }

    private static BarDataset group(String name, List<Double> weights, RGBAColor colour) {
        return new BarDataset()
                .setLabel(name)
                .setData(weights.stream().map(weight -> (Number) weight).toList())
                .setBackgroundColor(colour);
    }
}
