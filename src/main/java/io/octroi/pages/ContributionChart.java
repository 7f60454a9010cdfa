package io.octroi.pages;

import io.octroi.explanation.Contribution;
import io.octroi.features.Catalogue;
import java.util.List;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.enums.IndexAxis;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The strongest contributions as signed horizontal bars: to the right what raises the risk, to the left what lowers it. */
final class ContributionChart {

    /** How far the scale goes beyond the strongest bar, on either side: 0 is always in the middle. */
    private static final double REACH = 1.05;

    private ContributionChart() {}

    /** The chart of at least one contribution, the strongest first. */
    static String json(Words words, Catalogue catalogue, List<Contribution> contributions) {
        BarDataset bars = new BarDataset().setLabel(words.text("chart.contribution"));
        double reach = REACH * Math.abs(contributions.get(0).contribution());
        for (Contribution contribution : contributions) {
            bars.addData(contribution.contribution());
            bars.addBackgroundColor(contribution.contribution() > 0 ? Palette.DEFAULTED : Palette.REPAID);
        }
        BarData data = new BarData()
                .setLabels(contributions.stream()
                        .map(contribution -> catalogue
                                .feature(contribution.feature())
                                .label()
                                .in(words.locale()))
                        .toList())
                .addDataset(bars);
        BarOptions options = new BarOptions()
                .setIndexAxis(IndexAxis.Y)
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setPlugins(new Plugins().setLegend(new LegendOptions().setDisplay(false)))
                .setScales(new Scales()
                        .addScale(
                                Scales.ScaleAxis.X,
                                new LinearScaleOptions()
                                        .setSuggestedMin(-reach)
                                        .setSuggestedMax(reach)
                                        .setTitle(ChartModel.axisTitle(words.text("chart.contribution.axis")))));
        return ChartModel.json(new BarChart().setData(data).setOptions(options));
    }
}
