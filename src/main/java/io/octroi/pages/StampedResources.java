package io.octroi.pages;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the address of our own style sheet and script a stamp of what they hold: browsers keep both for a week, and
 * after an upgrade should not.
 */
public class StampedResources extends ResourceHandlerWrapper {

    private static final String LIBRARY = "octroi";

    private final Map<String, String> stamps = new ConcurrentHashMap<>();

    public StampedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return stamped(super.createResource(name, library), name, library);
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String type) {
        return stamped(super.createResource(name, library, type), name, library);
    }

    private @Nullable Resource stamped(@Nullable Resource found, String name, @Nullable String library) {
        if (found == null || !LIBRARY.equals(library)) {
            return found;
        }
        String stamp = stamps.computeIfAbsent(name, unknown -> stamp(found));
        return new ResourceWrapper(found) {
            @Override
            public String getRequestPath() {
                return super.getRequestPath() + "&stamp=" + stamp;
            }
        };
    }

    private static String stamp(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
