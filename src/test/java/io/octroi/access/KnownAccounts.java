package io.octroi.access;

import io.octroi.platform.Stages;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** Accounts for tests, one a role, each with its own name as password: what demo mode opens on H2. */
public final class KnownAccounts {

    private KnownAccounts() {}

    /** Opens them where there is no demo mode. */
    public static void openIn(Stages stages) {
        Accounts accounts = stages.access().accounts();
        for (Role role : Role.values()) {
            accounts.openWithPassword(new AccountName(role.word()), Set.of(role), role.word());
        }
    }

    /** A request to the API with that account's name and password. */
    public static HttpRequest.Builder as(String account, HttpRequest.Builder request) {
        return request.header("Authorization", basic(account));
    }

    /** The header that proves that account. */
    public static String basic(String account) {
        byte[] credential = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credential);
    }
}
