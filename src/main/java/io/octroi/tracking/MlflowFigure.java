package io.octroi.tracking;

/**
 * A metric as the server takes it.
 *
 * @param value a number, or the words NaN, Infinity, -Infinity
 * @param timestamp in milliseconds since 1970
 */
record MlflowFigure(String key, Object value, long timestamp, long step) {

    static MlflowFigure now(String name, double value, long step) {
        return new MlflowFigure(
                MlflowLimits.name(name),
                Double.isFinite(value) ? (Object) value : String.valueOf(value),
                System.currentTimeMillis(),
                step);
    }
}
