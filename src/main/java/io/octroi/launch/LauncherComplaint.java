package io.octroi.launch;

/**
 * Why the program cannot start, in one line the operator can act on. Public, because the server is loaded by another
 * class loader than the launcher.
 */
public final class LauncherComplaint extends RuntimeException {

    private static final int NOT_DONE = 2;

    /**
     * Names what is wrong.
     *
     * @param subject the environment variable to change, or what else is at fault
     */
    public LauncherComplaint(String subject, String whyAndWhatToDo) {
        super(subject + ": " + whyAndWhatToDo);
    }

    /** Says the line and ends the process as a command does that could not do its work. */
    public void endProcess() {
        System.err.println("octroi: " + getMessage());
        System.exit(NOT_DONE);
    }
}
