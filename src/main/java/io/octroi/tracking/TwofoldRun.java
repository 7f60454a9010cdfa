package io.octroi.tracking;

import io.octroi.training.TrackedRun;
import java.nio.file.Path;
import java.util.Map;

/** A run told in files, then to a tracking server, which is sent the copies: the originals may go meanwhile. */
final class TwofoldRun implements TrackedRun {

    private final LocalRun local;
    private final MlflowRun remote;

    TwofoldRun(LocalRun local, MlflowRun remote) {
        this.local = local;
        this.remote = remote;
    }

    @Override
    public void parameters(Map<String, String> parameters) {
        local.parameters(parameters);
        remote.parameters(parameters);
    }

    @Override
    public void metric(String name, double value, long step) {
        local.metric(name, value, step);
        remote.metric(name, value, step);
    }

    @Override
    public void artifact(String folder, Path source) {
        remote.artifacts(local.keep(folder, source));
    }

    @Override
    public void model(String id, Path folder) {
        artifact(MODEL_FOLDER, folder);
        local.name(id);
        remote.register(id);
    }

    @Override
    public TrackedRun child(String name) {
        return new TwofoldRun(local.child(name), remote.child(name));
    }

    @Override
    public void finish() {
        local.finish();
        remote.finish();
    }

    /** The files first: whoever tires of waiting for the server has them. */
    @Override
    public void close() {
        local.close();
        remote.close();
    }
}
