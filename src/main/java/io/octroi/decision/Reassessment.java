package io.octroi.decision;

import io.octroi.client.Clients;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Assesses, in batches and in number order, all applicants without a current assessment. Whatever keeps it from ending
 * (it or all scoring is stopped, another model is promoted, the database does not answer), the next {@link #look()} goes on where it
 * was, in this process or in another; two at once do some work twice, and come to the same.
 */
public class Reassessment {

    private static final Logger LOG = Logger.getLogger(Reassessment.class.getName());
    private static final int BATCH = 200;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Assessments assessments;
    private final Clients clients;
    private final Models models;
    private final Champion champion;
    private final AssessmentWriter writer;
    private final CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Situation done;

    public Reassessment(Assessments assessments, Clients clients, Models models, Champion champion, Clock clock) {
        this.assessments = assessments;
        this.clients = clients;
        this.models = models;
        this.champion = champion;
        this.writer = new AssessmentWriter(clock);
    }

    /** All that assessments depend on: while it stays, there is nothing to do again. */
    private record Situation(Promotion promotion, String modelId, long revision, long newestImport) {}

    /** Does what there is to do; to be called again and again, by one thread. */
    public void look() {
        Optional<Promotion> promotion = models.champion();
        if (promotion.isEmpty() || !champion.isReady()) {
            return;
        }
        Assessor assessor = champion.assessor();
        Situation now =
                new Situation(promotion.get(), assessor.model().id(), clients.revision(), clients.newestImport());
        if (now.equals(done)) {
            return;
        }
        if (done == null) {
            clients.whileUnchanged(AssessmentWriter::forgetObstacles);
        }
        if (workThrough(assessor, promotion.get())) {
            done = now;
        }
    }

    /** Has the work end with the applicant it is at; for good. */
    public void stop() {
        stop.countDown();
    }

    /** Returns whether it came to the end. */
    private boolean workThrough(Assessor assessor, Promotion promotion) {
        // An assessment by the model promoted last stands, even where this process cannot use that model.
        Set<String> standing = new HashSet<>(List.of(assessor.model().id(), promotion.modelId()));
        long assessed = 0;
        long after = -1;
        while (true) {
            long start = System.nanoTime();
            List<Pending> batch = assessments.pending(after, BATCH, standing);
            if (batch.isEmpty()) {
                break;
            }
            if (mayNotGoOn() || !store(Finding.all(batch, assessor), assessor, promotion)) {
                return false;
            }
            assessed += batch.size();
            after = batch.get(batch.size() - 1).client().id();
            pause(System.nanoTime() - start);
        }
        if (assessed > 0) {
            LOG.info("reassessed " + assessed + " applicants by model "
                    + assessor.model().id());
        }
        return true;
    }

    /** Returns whether it was: not after the end, nor by a model that was replaced since. */
    private boolean store(List<Finding> findings, Assessor assessor, Promotion promotion) {
        return clients.whileUnchanged(connection -> {
            if (mayNotGoOn() || !models.champion().equals(Optional.of(promotion))) {
                return false;
            }
            writer.write(connection, assessor.model().id(), findings);
            return true;
        });
    }

    /** Rests as long as it has worked: half the time at least is left to whoever waits for a page. */
    private void pause(long workedNanos) {
        try {
            stop.await(Math.min(workedNanos, LONGEST_PAUSE_NANOS), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayNotGoOn() {
        return stop.getCount() == 0 || !champion.isReady();
    }
}
