package io.octroi.launch;

import java.util.Locale;

/**
 * Takes the machine's customs out of the program: digits, dates and capital letters are the same everywhere, in what we write
 * and in libraries. Without it a Turkish machine has no upper case of "i", and an Arabic one signs the journal in digits that
 * no other reads. Public, because the server is loaded by another class loader.
 */
public final class LauncherLocale {

    private LauncherLocale() {}

    /** The language of this account stays known as the one to display, which the command line speaks. */
    public static void settle() {
        Locale spoken = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.ROOT);
        Locale.setDefault(Locale.Category.DISPLAY, spoken);
    }
}
