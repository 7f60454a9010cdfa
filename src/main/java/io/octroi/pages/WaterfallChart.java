package io.octroi.pages;

import io.octroi.charts.Waterfall;
import io.octroi.charts.Waterfall.Bar;
import java.util.List;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/**
 * Contributions as signed horizontal bars from the base value to the client's raw score: to the right what raises the
 * risk, to the left what lowers it.
 */
final class WaterfallChart {

    /** In pixels: a step of next to nothing, and the two ends, are still seen. */
    private static final int THINNEST = 4;

    private WaterfallChart() {}

    /**
     * The chart.
     *
     * @param names of the steps, one each
     * @param others how the steps that are not told one by one are called
     */
    static String json(Words words, Waterfall waterfall, List<String> names, String others) {
        BarData data = new BarData();
        data.addLabel(words.text("chart.start"));
        names.forEach(data::addLabel);
        data.addLabel(others);
        data.addLabel(words.text("chart.client"));
        BarDataset bars =
                new BarDataset().setLabel(words.text("chart.contribution")).setMinBarLength(THINNEST);
        add(bars, new Bar(waterfall.start(), waterfall.start()));
        waterfall.bars().forEach(bar -> add(bars, bar));
        add(bars, waterfall.rest());
        add(bars, new Bar(waterfall.end(), waterfall.end()));
        BarOptions options = ChartModel.horizontalBars(new LinearScaleOptions(), words.text("chart.contribution.axis"))
                .setPlugins(new Plugins().setLegend(new LegendOptions().setDisplay(false)));
        return ChartModel.json(new BarChart().setData(data.addDataset(bars)).setOptions(options));
    }

    private static void add(BarDataset bars, Bar bar) {
        bars.addDataUnchecked(List.of(bar.from(), bar.to()));
        bars.addBackgroundColor(
                bar.to() > bar.from() ? Palette.DEFAULTED : bar.to() < bar.from() ? Palette.REPAID : Palette.CLIENT);
    }
}
