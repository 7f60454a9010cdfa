package io.octroi.pages;

import io.octroi.charts.Gauge;
import java.util.List;
import software.xdev.chartjs.model.charts.DoughnutChart;
import software.xdev.chartjs.model.data.DoughnutData;
import software.xdev.chartjs.model.dataset.DoughnutDataset;
import software.xdev.chartjs.model.options.DoughnutOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.tooltip.TooltipOptions;

/**
 * A half circle from 0 to 100: an outer ring with the zones of the policy and a tick at the threshold, an inner one
 * filled up to the value. The numbers themselves stand beside it as text.
 */
final class GaugeChart {

    private static final int HALF_CIRCLE = 180;
    private static final int FROM_THE_LEFT = 270;

    private GaugeChart() {}

    static String json(Gauge gauge) {
        DoughnutData rings = new DoughnutData().addDataset(zones(gauge)).addDataset(hand(gauge));
        DoughnutOptions options = new DoughnutOptions()
                .setCircumference(HALF_CIRCLE)
                .setRotation(FROM_THE_LEFT)
                .setCutout("62%")
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setPlugins(new Plugins()
                        .setLegend(new LegendOptions().setDisplay(false))
                        .setTooltip(new TooltipOptions().setEnabled(false)));
        return ChartModel.json(new DoughnutChart().setData(rings).setOptions(options));
    }

    private static DoughnutDataset zones(Gauge gauge) {
        return new DoughnutDataset()
                .setWeight(1)
                .setBorderWidth(List.of(0))
                .setDataUnchecked(gauge.zones())
                .addBackgroundColors(Palette.DEFAULTED, Palette.REFER, Palette.CLIENT, Palette.REFER, Palette.REPAID);
    }

    private static DoughnutDataset hand(Gauge gauge) {
        return new DoughnutDataset()
                .setWeight(3)
                .setBorderWidth(List.of(0))
                .setData(gauge.value(), Gauge.MAXIMUM - gauge.value())
                .addBackgroundColors(Palette.CLIENT, Palette.REST);
    }
}
