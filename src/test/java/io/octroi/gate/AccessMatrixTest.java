package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.Matrix;
import io.octroi.api.OctroiApi;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix and what there is to open: neither has anything the other does not know of. */
class AccessMatrixTest {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    /** Files that are served as they lie there. */
    private static final Set<String> STATIC = Set.of("GET /favicon.svg", "GET /jakarta.faces.resource/**");

    private static final Map<String, String> SERVLET_METHODS = Map.of(
            "doGet",
            "GET",
            "service",
            "GET",
            "doPost",
            "POST",
            "doPut",
            "PUT",
            "doDelete",
            "DELETE",
            "doPatch",
            "PATCH");

    @Test
    void everyPageAndRouteHasARow() throws Exception {
        Set<String> missing = existing();
        assertTrue(missing.size() > 15, () -> "too few to be all: " + missing);
        missing.removeAll(rows());
        assertEquals(Set.of(), missing, "open to nobody, since the matrix has no row of them");
    }

    @Test
    void everyRowLeadsSomewhere() throws Exception {
        Set<String> idle = rows();
        assertTrue(idle.containsAll(STATIC));
        idle.removeAll(STATIC);
        idle.removeAll(existing());
        // Any page may take a form or not; whether it does is the page's affair.
        idle.removeIf(row -> row.startsWith("POST ") && hasForm(row.substring("POST ".length())));
        assertEquals(Set.of(), idle, "the matrix opens what does not exist");
    }

    @Test
    void aPageWithAFormTakesIt() throws Exception {
        for (String page : pages()) {
            if (hasForm(page)) {
                assertTrue(rows().contains("POST " + page), page + " has a form nobody can send");
            }
        }
    }

    private static Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        Matrix.standard().rows().forEach(row -> row.methods()
                .forEach(method -> rows.add(method + " " + row.address())));
        return rows;
    }

    private static Set<String> existing() throws IOException {
        Set<String> all = new TreeSet<>();
        pages().forEach(page -> all.add("GET " + page));
        classes().forEach(type -> all.addAll(servlet(type)));
        String root = OctroiApi.class.getAnnotation(ApplicationPath.class).value();
        new OctroiApi().getClasses().forEach(type -> path(type)
                .ifPresent(at -> all.addAll(routes(type, "/" + root + at))));
        return all;
    }

    private static List<String> pages() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .toList();
        }
    }

    private static boolean hasForm(String page) {
        try {
            return Files.readString(PAGES.resolve(page.substring(1))).contains("<h:form");
        } catch (IOException e) {
            return false;
        }
    }

    private static Set<Class<?>> classes() throws IOException {
        Set<Class<?>> classes = new HashSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("io/octroi"))) {
            for (java.nio.file.Path file : files.toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("package-info.class")) {
                    classes.add(load(name));
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String file) {
        try {
            String name = file.replace('/', '.').replaceFirst("\\.class$", "");
            return Class.forName(name, false, AccessMatrixTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> servlet(Class<?> type) {
        Set<String> all = new TreeSet<>();
        WebServlet mapped = type.getAnnotation(WebServlet.class);
        if (mapped != null) {
            for (Method method : type.getDeclaredMethods()) {
                String verb = SERVLET_METHODS.getOrDefault(method.getName(), "");
                Stream.concat(Arrays.stream(mapped.value()), Arrays.stream(mapped.urlPatterns()))
                        .filter(address -> !verb.isEmpty())
                        .forEach(address -> all.add(verb + " " + address.replaceFirst("/\\*$", "/**")));
            }
        }
        return all;
    }

    /** What a resource answers, and the resources within it. */
    private static Set<String> routes(Class<?> type, String at) {
        Set<String> all = new TreeSet<>();
        for (Method method : type.getMethods()) {
            String address = at + path(method).orElse("");
            Optional<String> verb = Arrays.stream(method.getAnnotations())
                    .flatMap(
                            mark -> Optional.ofNullable(mark.annotationType().getAnnotation(HttpMethod.class)).stream())
                    .map(HttpMethod::value)
                    .findFirst();
            if (verb.isPresent()) {
                all.add(verb.get() + " " + address);
            } else if (path(method).isPresent()) {
                all.addAll(routes(method.getReturnType(), address));
            }
        }
        return all;
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(path -> path.value().replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}"))
                .map(path -> path.isEmpty() ? "" : "/" + path);
    }
}
