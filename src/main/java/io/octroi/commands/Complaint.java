package io.octroi.commands;

import io.octroi.access.UnusableAccess;
import io.octroi.backup.UnusableBackup;
import io.octroi.client.FailedErasure;
import io.octroi.client.FailedImport;
import io.octroi.client.UnknownClient;
import io.octroi.client.UnreachableClients;
import io.octroi.client.UnreadableCsv;
import io.octroi.decision.FailedScoringSwitch;
import io.octroi.decision.UnchangedScoring;
import io.octroi.decision.UnusableSwitchReason;
import io.octroi.drift.FailedDrift;
import io.octroi.drift.NothingToCheck;
import io.octroi.drift.UnusableChoice;
import io.octroi.exploration.Unexplorable;
import io.octroi.journal.UnusableJournal;
import io.octroi.platform.UnusableConfiguration;
import io.octroi.platform.UnusableDatabase;
import io.octroi.report.FailedReport;
import io.octroi.report.UnusableFolder;
import io.octroi.scoring.UnreachableModels;
import io.octroi.scoring.UnreadableModel;
import io.octroi.scoring.UnusableModel;
import io.octroi.tracking.UntrackableRun;
import io.octroi.training.Unadoptable;
import io.octroi.training.Unmeasurable;
import io.octroi.training.Unpromotable;
import io.octroi.training.Untrainable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * What a command says when it could not do its work: one line for what the operator can mend, everything there is for a
 * fault of ours.
 *
 * @param line what, where and why
 * @param fault the fault, when it is ours
 */
record Complaint(String line, Optional<Throwable> fault) {

    private static final List<Class<? extends RuntimeException>> MENDABLE = List.of(
            UnreadableCsv.class,
            FailedImport.class,
            FailedErasure.class,
            UnknownClient.class,
            UnreachableClients.class,
            UnusableJournal.class,
            UnusableModel.class,
            UnreadableModel.class,
            UnreachableModels.class,
            Untrainable.class,
            Unmeasurable.class,
            Unexplorable.class,
            UnusableChoice.class,
            NothingToCheck.class,
            FailedDrift.class,
            UntrackableRun.class,
            Unpromotable.class,
            Unadoptable.class,
            UnusableConfiguration.class,
            UnusableDatabase.class,
            UnusableBackup.class,
            UnusableOption.class,
            UnusableAccess.class,
            UnusableSwitchReason.class,
            UnchangedScoring.class,
            FailedScoringSwitch.class,
            UnusableFolder.class,
            FailedReport.class);

    static Complaint about(Throwable error) {
        if (MENDABLE.stream().anyMatch(kind -> kind.isInstance(error))) {
            return new Complaint(String.valueOf(error.getMessage()), Optional.empty());
        }
        if (error instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return about(wrapped.getCause());
        }
        if (error instanceof FileSystemException refused) {
            return new Complaint(refused.getFile() + ": " + reason(refused), Optional.empty());
        }
        if (error instanceof IOException) {
            return new Complaint("a file cannot be read or written: " + error.getMessage(), Optional.empty());
        }
        return new Complaint("this is a fault of the program, please report it", Optional.of(error));
    }

    private static String reason(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "this account may not use it";
        }
        if (refused instanceof NoSuchFileException) {
            return "it is not there, and cannot be made";
        }
        String reason = refused.getReason();
        return reason == null ? "it cannot be used (" + refused.getClass().getSimpleName() + ")" : reason;
    }

    void print(PrintWriter err) {
        err.println("octroi: " + line);
        fault.ifPresent(error -> error.printStackTrace(err));
        err.flush();
    }
}
