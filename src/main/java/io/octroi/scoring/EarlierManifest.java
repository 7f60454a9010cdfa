package io.octroi.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes into a manifest of an earlier format version what a package of that version meant without saying so. */
final class EarlierManifest {

    private static final String VERSION = "formatVersion";

    private EarlierManifest() {}

    /** Leaves a manifest alone that is of this program's version, or of none that is known. */
    static void bringUpToDate(ObjectNode manifest) {
        JsonNode version = manifest.path(VERSION);
        if (!version.isInt() || version.intValue() != 1) {
            return;
        }
        manifest.put(VERSION, 2);
        manifest.put("origin", Manifest.Origin.TRAINED.name());
        manifest.putArray("reliability");
        manifest.put("trees", "");
        ObjectNode preparation = manifest.putObject("preparation");
        preparation.putObject("imputation");
        preparation.putObject("scaling");
        if (manifest.path("calibration") instanceof ObjectNode calibration) {
            calibration.put("method", "sigmoid");
        }
        for (JsonNode input : manifest.path("features")) {
            if (input instanceof ObjectNode feature) {
                feature.set("modelName", feature.path("id"));
                feature.putArray("aliases");
            }
        }
    }
}
