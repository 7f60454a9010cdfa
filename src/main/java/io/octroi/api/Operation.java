package io.octroi.api;

import io.octroi.problem.ProblemKind;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * One operation of the API, as Jersey itself understands the resources.
 *
 * @param tag the part of the API it belongs to, such as {@code clients}
 * @param path below {@code /api}, with names in braces
 * @param code the method that answers
 */
record Operation(String tag, String method, String path, Method code, ResourceMethod model) {

    private static final Set<Source> SENT = EnumSet.of(Source.PATH, Source.QUERY, Source.HEADER);

    /** All operations of these resources, in the order of their paths. */
    static List<Operation> of(Collection<Class<?>> resources) {
        List<Operation> all = new ArrayList<>();
        for (Class<?> resource : resources) {
            if (resource.isAnnotationPresent(Path.class)) {
                Resource model = Resource.from(resource);
                String tag = tag(resource);
                addAll(tag, slash(model.getPath()), model, all);
                model.getChildResources()
                        .forEach(child -> addAll(tag, slash(model.getPath()) + slash(child.getPath()), child, all));
            }
        }
        return all;
    }

    private static void addAll(String tag, String path, Resource model, List<Operation> all) {
        model.getResourceMethods().stream()
                .map(method -> new Operation(
                        tag, method.getHttpMethod(), path, method.getInvocable().getHandlingMethod(), method))
                .sorted((one, other) -> one.method.compareTo(other.method))
                .forEach(all::add);
    }

    static String tag(Class<?> resource) {
        return resource.getSimpleName().replace("Resource", "").toLowerCase(Locale.ROOT);
    }

    private static String slash(String path) {
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    /** A name that no other operation has. */
    String id() {
        String name = code.getName();
        return tag + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    Optional<Answers> declared() {
        return Optional.ofNullable(code.getAnnotation(Answers.class));
    }

    /** What the body of a request tells, if there is one. */
    Optional<Class<?>> body() {
        return declared().<Class<?>>map(Answers::body).filter(type -> type != void.class);
    }

    /** The shape of an answer, where the method returns it wrapped. */
    Optional<Class<?>> shape() {
        return declared().<Class<?>>map(Answers::shape).filter(type -> type != void.class);
    }

    /** The statuses of an answer that is no problem. */
    List<Integer> statuses() {
        List<Integer> statuses = new ArrayList<>(declared()
                .map(declared -> Arrays.stream(declared.statuses()).boxed().toList())
                .orElse(List.of(200)));
        if (code.isAnnotationPresent(Revalidated.class)) {
            statuses.add(304);
        }
        return statuses;
    }

    /** What is sent in the path, the query and the headers. */
    List<Parameter> parameters() {
        return model.getInvocable().getParameters().stream()
                .filter(parameter -> SENT.contains(parameter.getSource()))
                .toList();
    }

    /** Whether an answer has words for people in it. */
    boolean speaks() {
        return model.getInvocable().getParameters().stream()
                .anyMatch(parameter -> parameter.getRawType() == jakarta.ws.rs.core.HttpHeaders.class);
    }

    /** Everything that can go wrong: with every operation, with every one of this kind, and with this one. */
    Set<ProblemKind> problems() {
        Set<ProblemKind> kinds = EnumSet.of(
                ProblemKind.UNAUTHORIZED,
                ProblemKind.FORBIDDEN,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.TOO_MANY_REQUESTS,
                ProblemKind.NO_DATABASE,
                ProblemKind.INTERNAL_ERROR);
        if (parameters().stream().anyMatch(Operation::canBeWrong)) {
            kinds.add(ProblemKind.BAD_PARAMETER);
        }
        if (body().isPresent()) {
            kinds.addAll(List.of(
                    ProblemKind.REQUEST_TIMEOUT,
                    ProblemKind.REQUEST_ENTITY_TOO_LARGE,
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    ProblemKind.UNREADABLE_BODY));
        }
        declared().ifPresent(declared -> {
            kinds.addAll(List.of(declared.problems()));
            if (declared.scores()) {
                kinds.addAll(List.of(ProblemKind.NO_MODEL, ProblemKind.SCORING_STOPPED));
            }
        });
        return kinds;
    }

    private static boolean canBeWrong(Parameter parameter) {
        return parameter.getSource() == Source.HEADER
                || (parameter.getSource() == Source.QUERY && parameter.getRawType() != String.class);
    }
}
