package io.octroi.pages;

import software.xdev.chartjs.model.charts.Chart;
import software.xdev.chartjs.model.enums.IndexAxis;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.Font;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.AbstractCartesianScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** What all charts have in common: how their JSON reaches a page, and how an axis is titled. */
final class ChartModel {

    private ChartModel() {}

    /** The chart's JSON, safe inside a script element: no text in it can close that element. */
    static String json(Chart<?, ?, ?> chart) {
        return chart.toJson().replace("<", "\\u003c");
    }

    static AbstractCartesianScaleOptions.Title axisTitle(String text) {
        return new AbstractCartesianScaleOptions.Title()
                .setDisplay(true)
                .setText(text)
                .setFont(new Font());
    }

    /** Bars from left to right, along a scale with that title. */
    static BarOptions horizontalBars(LinearScaleOptions scale, String title) {
        return new BarOptions()
                .setIndexAxis(IndexAxis.Y)
                .setMaintainAspectRatio(false)
                .setAnimation(false)
                .setScales(new Scales().addScale(Scales.ScaleAxis.X, scale.setTitle(axisTitle(title))));
    }
}
