package io.octroi.platform;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Offers what counts and times, with what the Java machine and the pool of connections tell of themselves. */
@ApplicationScoped
class MeterWiring {

    /** Listens to the collector until it is closed. */
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Produces
    @Singleton
    PrometheusMeterRegistry meters(Stages stages) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<MeterBinder> machine = List.of(
                collections,
                new ClassLoaderMetrics(),
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new UptimeMetrics());
        machine.forEach(binder -> binder.bindTo(meters));
        stages.measure(meters);
        return meters;
    }

    void close(@Disposes PrometheusMeterRegistry meters) {
        collections.close();
        meters.close();
    }
}
