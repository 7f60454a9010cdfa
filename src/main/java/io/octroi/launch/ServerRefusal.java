package io.octroi.launch;

import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;

/** Remembers why the web application refused to start, before Tomcat forgets its attributes. */
final class ServerRefusal implements LifecycleListener {

    /** The attribute in which the web application leaves its reason. */
    private static final String ATTRIBUTE = "io.octroi.refusal";

    private String reason = "the log above says why; check OCTROI_HOME, OCTROI_DB_URL and OCTROI_DEMO";

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_STOP_EVENT)
                && event.getSource() instanceof Context context
                && context.getServletContext().getAttribute(ATTRIBUTE) instanceof String told) {
            reason = told;
        }
    }

    LauncherComplaint complaint() {
        return new LauncherComplaint("the web application did not start", reason);
    }
}
