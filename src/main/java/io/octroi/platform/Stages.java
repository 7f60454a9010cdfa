package io.octroi.platform;

import io.octroi.client.ClientImport;
import io.octroi.client.Clients;
import io.octroi.client.Imports;
import io.octroi.client.Quality;
import io.octroi.features.Catalogue;
import io.octroi.features.HistoryVectors;
import io.octroi.population.Population;
import io.octroi.scoring.ModelPackage;
import java.time.Clock;
import javax.sql.DataSource;

/** Builds the stages out of the configuration: once for the web application, once for a command. */
public class Stages implements AutoCloseable {

    private final Configuration configuration;
    private final Database database;
    private final Catalogue catalogue = Catalogue.standard();

    /** @throws UnusableDatabase when the database cannot be opened or migrated */
    public Stages(Configuration configuration) {
        this.configuration = configuration;
        this.database = new Database(configuration.database());
    }

    public Configuration configuration() {
        return configuration;
    }

    public Clients clients() {
        return new Clients(database.entities());
    }

    public ClientImport clientImport() {
        return new ClientImport(
                database.bulk(), Clock.systemUTC(), folder -> HistoryVectors.of(folder, catalogue.aggregation()));
    }

    public Imports imports() {
        return new Imports(database.entities());
    }

    Quality quality() {
        return new Quality(imports());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The champion: the model package that comes with the program. */
    ModelPackage champion() {
        return ModelPackage.readShipped();
    }

    Population population() {
        return new Population(clients(), catalogue);
    }

    /** Prepares in the background what the first page will need, while the pages themselves are being prepared. */
    void warmUp() {
        Thread preparation = new Thread(database::entities, "octroi-warm-up");
        preparation.setDaemon(true);
        preparation.start();
    }

    DataSource pool() {
        return database.pool();
    }

    @Override
    public void close() {
        database.close();
    }
}
