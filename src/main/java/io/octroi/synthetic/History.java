package io.octroi.synthetic;

import java.io.IOException;

/** What clients did with credit before they asked for this one, told client after client in six tables. */
final class History {

    private final BureauCredits credits = new BureauCredits();
    private final EarlierApplications applications = new EarlierApplications();

    void write(InventedClient client, Ledger ledger, Chance chance) throws IOException {
        credits.write(client, ledger, chance);
        applications.write(client, ledger, chance);
    }
}
