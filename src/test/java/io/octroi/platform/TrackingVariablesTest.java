package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.tracking.MlflowServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingVariablesTest {

    /** The server named, given variables and their values in turn. */
    private static MlflowServer server(String... variables) {
        Map<String, String> all = new HashMap<>(Map.of("MLFLOW_TRACKING_URI", "http://localhost:5000/"));
        for (int at = 0; at < variables.length; at += 2) {
            all.put(variables[at], variables[at + 1]);
        }
        return TrackingVariables.server(all).orElseThrow();
    }

    @Test
    void noServerIsToldUnlessOneIsNamed() {
        assertEquals(Optional.empty(), TrackingVariables.server(Map.of()));
        assertEquals(Optional.empty(), TrackingVariables.server(Map.of("MLFLOW_TRACKING_URI", " ")));
        assertEquals("http://localhost:5000", server().address().toString());
        assertEquals(Optional.empty(), server().authorization());
    }

    @Test
    void aUserOrATokenIsShownToTheServerAndToNobodyElse() {
        MlflowServer basic = server("MLFLOW_TRACKING_USERNAME", "ada", "MLFLOW_TRACKING_PASSWORD", " hush ");
        assertEquals(Optional.of("Basic YWRhOiBodXNoIA=="), basic.authorization());
        MlflowServer bearer = server("MLFLOW_TRACKING_TOKEN", "hush.hush");
        assertEquals(Optional.of("Bearer hush.hush"), bearer.authorization());
        assertFalse((basic + " " + bearer).contains("hush"));
        assertFalse((basic + " " + bearer).contains("YWRh"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:///mlflow.db",
                "databricks",
                "file:///tmp/mlruns",
                "./mlruns",
                "http://ada:hush@localhost:5000",
                "http://",
                "http://local host",
                "http://localhost:5000/?token=hush"
            })
    void whatIsNoServersAddressIsRefusedWithoutBeingQuoted(String address) {
        String told = String.valueOf(assertThrows(
                        UnusableConfiguration.class,
                        () -> TrackingVariables.server(Map.of("MLFLOW_TRACKING_URI", address)))
                .getMessage());
        assertTrue(told.startsWith("MLFLOW_TRACKING_URI is no address of a tracking server"), told);
        assertFalse(told.contains("hush"), told);
    }

    @Test
    void halfACredentialOrOneThatWouldTravelReadableIsRefused() {
        assertThrows(UnusableConfiguration.class, () -> server("MLFLOW_TRACKING_USERNAME", "ada"));
        assertThrows(UnusableConfiguration.class, () -> server("MLFLOW_TRACKING_PASSWORD", "hush"));
        String told = String.valueOf(
                assertThrows(UnusableConfiguration.class, () -> server("MLFLOW_TRACKING_TOKEN", "hu\nsh"))
                        .getMessage());
        assertFalse(told.contains("hu"), told);
        assertThrows(
                UnusableConfiguration.class,
                () -> TrackingVariables.server(Map.of(
                        "MLFLOW_TRACKING_URI", "http://mlflow.lender.example", "MLFLOW_TRACKING_TOKEN", "hush")));
    }
}
