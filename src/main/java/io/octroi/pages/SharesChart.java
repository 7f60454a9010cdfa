package io.octroi.pages;

import io.octroi.population.FeatureDensity;
import java.util.ArrayList;
import java.util.List;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.color.RGBAColor;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/** The shares of a category's values among those who repaid and those who defaulted; the client's own is marked. */
final class SharesChart {

    private static final double PERCENT = 100;

    private final Words words;
    private final FeatureDensity density;
    private final ShareRows rows;
    private final int clientCode;

    /**
     * Prepares the chart.
     *
     * @param rows which categories are told, and which as one
     * @param clientValue the client's category code, NaN when missing
     */
    SharesChart(Words words, FeatureDensity density, ShareRows rows, double clientValue) {
        this.words = words;
        this.density = density;
        this.rows = rows;
        this.clientCode = Double.isNaN(clientValue) ? -1 : (int) clientValue;
    }

    String json() {
        BarData bars = new BarData()
                .setLabels(labels())
                .addDataset(group("chart.repaid", density.repaid(), Palette.REPAID))
                .addDataset(group("chart.defaulted", density.defaulted(), Palette.DEFAULTED));
        BarOptions options = ChartModel.horizontalBars(new LinearScaleOptions().setMin(0), words.text("chart.share"));
        return ChartModel.json(new BarChart().setData(bars).setOptions(options));
    }

    private List<String> labels() {
        List<String> names = DensityTable.categories(words, density.feature());
        List<String> labels = new ArrayList<>();
        for (int code : rows.codes()) {
            labels.add(code == clientCode ? words.text("chart.own", names.get(code)) : names.get(code));
        }
        if (!rows.others().isEmpty()) {
            labels.add(words.text("chart.categories", rows.others().size()));
        }
        return labels;
    }

    private BarDataset group(String key, FeatureDensity.Spread spread, RGBAColor colour) {
        BarDataset bars = new BarDataset().setLabel(words.text(key)).setBackgroundColor(colour);
        rows.codes().forEach(code -> bars.addData(PERCENT * spread.shareOf(code)));
        if (!rows.others().isEmpty()) {
            bars.addData(PERCENT * rows.othersOf(spread));
        }
        return bars;
    }
}
