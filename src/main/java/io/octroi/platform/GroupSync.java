package io.octroi.platform;

import io.octroi.journal.Durability;
import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets all who wait for the disk share its syncs: while one is made, the others gather for the next. Nobody is released by
 * a sync that had begun before the call, as it may have passed by what was committed.
 */
public final class GroupSync implements Durability {

    private final Durability disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean syncing;
    private long begun;
    private long settled;

    /** @param disk a sync of its own at every call */
    GroupSync(Durability disk) {
        this.disk = disk;
    }

    /** A sync that fails is the failure of whoever makes it; those who waited for it make the next. */
    @Override
    public void settle() throws SQLException {
        if (!isMyTurn()) {
            return;
        }
        boolean done = false;
        try {
            undisturbed();
            done = true;
        } finally {
            end(done);
        }
    }

    /** How many syncs were begun. */
    public long syncs() {
        lock.lock();
        try {
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** False when a sync that began after the call has ended well: there is nothing left to do. */
    private boolean isMyTurn() {
        lock.lock();
        try {
            long next = begun + 1;
            while (syncing && settled < next) {
                ended.awaitUninterruptibly();
            }
            if (settled >= next) {
                return false;
            }
            begun++;
            syncing = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The file is closed, for everybody, under a thread that writes to it and is interrupted: the interrupt comes later. */
    private void undisturbed() throws SQLException {
        boolean interrupted = Thread.interrupted();
        try {
            disk.settle();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end(boolean done) {
        lock.lock();
        try {
            settled = done ? begun : settled;
            syncing = false;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
