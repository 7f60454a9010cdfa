package io.octroi.launch;

import io.octroi.problem.RequestId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Gives each request its number before anything else sees it, so that whatever is logged for it bears the number. */
final class ServerRequests extends ValveBase {

    ServerRequests() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String number = RequestId.of(request.getHeader(RequestId.HEADER));
        request.setAttribute(RequestId.ATTRIBUTE, number);
        LauncherLog.begin(number);
        try {
            getNext().invoke(request, response);
        } finally {
            LauncherLog.end();
        }
    }
}
