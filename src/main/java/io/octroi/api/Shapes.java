package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the records that leave the house, read from their components as Jackson and NullAway read them: what is
 * {@code @Nullable} may be null, what {@code @JsonInclude} may leave out is not required, and nothing else is there.
 */
final class Shapes {

    /** A map in the code, and an object with a fixed set of members all the same. */
    private static final String STORED_FORM = "ClientsFull.form";

    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "{\"type\": \"string\"}"),
            Map.entry(boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(Boolean.class, "{\"type\": \"boolean\"}"),
            Map.entry(int.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(Integer.class, "{\"type\": \"integer\", \"format\": \"int32\"}"),
            Map.entry(long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(Long.class, "{\"type\": \"integer\", \"format\": \"int64\"}"),
            Map.entry(double.class, "{\"type\": \"number\", \"format\": \"double\"}"),
            Map.entry(Double.class, "{\"type\": \"number\", \"format\": \"double\"}"),
            Map.entry(BigDecimal.class, "{\"type\": \"number\"}"),
            Map.entry(JsonNode.class, "{\"type\": \"object\"}"),
            Map.entry(Object.class, "{\"type\": [\"number\", \"string\", \"boolean\"]}"));

    private final Map<String, ObjectNode> named = new TreeMap<>();

    /** The schemas of the records met so far, which others refer to, by name. */
    Map<String, ObjectNode> named() {
        return named;
    }

    /** The schema of a type that a member or a method has. */
    ObjectNode of(AnnotatedType type) {
        ObjectNode schema = plain(type);
        return type.isAnnotationPresent(Nullable.class) ? Schema.orNull(schema) : schema;
    }

    /** The schema of a type, which for a record is a reference. */
    ObjectNode of(Class<?> type) {
        if (BodyShapes.has(type)) {
            return named(type, () -> BodyShapes.of(type, this));
        }
        if (type.isRecord()) {
            return named(type, () -> ofRecord(type));
        }
        String simple = SIMPLE.get(type);
        if (simple == null) {
            throw new IllegalStateException("the OpenAPI document has no schema for " + type);
        }
        return Schema.parse(simple);
    }

    private ObjectNode named(Class<?> type, Supplier<ObjectNode> made) {
        return named(name(type), made);
    }

    /** The schema of a parameter: one that is read as a record is a word of its enum, or true or false. */
    ObjectNode ofParameter(Class<?> type) {
        if (!type.isRecord()) {
            return of(type);
        }
        Class<?> inner = type.getRecordComponents()[0].getType();
        return inner.isEnum() ? Schema.words(inner) : of(inner);
    }

    /** A reference to a schema, which is made when it is first asked for. */
    ObjectNode named(String name, Supplier<ObjectNode> made) {
        if (!named.containsKey(name)) {
            named.put(name, Schema.object());
            named.put(name, made.get());
        }
        return Schema.reference(name);
    }

    private ObjectNode plain(AnnotatedType type) {
        if (type instanceof AnnotatedWildcardType) {
            return of(Object.class);
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            ObjectNode inner = of(arguments[arguments.length - 1]);
            Class<?> raw = (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
            return Collection.class.isAssignableFrom(raw) ? Schema.array(inner) : Schema.map(inner);
        }
        return of((Class<?>) type.getType());
    }

    private ObjectNode ofRecord(Class<?> type) {
        ObjectNode schema = Schema.object();
        Schema.describe(schema, Comments.of(type));
        addMembers(type, schema);
        return schema;
    }

    private void addMembers(Class<?> type, ObjectNode schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addMembers(component.getType(), schema);
                continue;
            }
            boolean optional = component.getAccessor().isAnnotationPresent(JsonInclude.class);
            ObjectNode member = member(type, component, optional);
            Schema.describe(member, Comments.of(type, component.getName()));
            schema.withObjectProperty("properties").set(component.getName(), member);
            if (!optional) {
                schema.withArrayProperty("required").add(component.getName());
            }
        }
    }

    /** A member that may be left out is never null. */
    private ObjectNode member(Class<?> type, RecordComponent component, boolean optional) {
        if (STORED_FORM.equals(name(type) + "." + component.getName())) {
            return named("StoredForm", BodyShapes::storedForm);
        }
        AnnotatedType annotated = component.getAnnotatedType();
        ObjectNode plain = plain(component, annotated);
        return !optional && annotated.isAnnotationPresent(Nullable.class) ? Schema.orNull(plain) : plain;
    }

    private ObjectNode plain(RecordComponent component, AnnotatedType annotated) {
        Method accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonRawValue.class)) {
            return Schema.parse("{\"type\": \"object\"}");
        }
        OneOf words = component.getAnnotation(OneOf.class);
        return words == null ? plain(annotated) : Schema.words(words.value());
    }

    /** {@code DecisionJson.Page} is {@code DecisionPage} to the world. */
    private static String name(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("Json$", "");
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? own : name(Objects.requireNonNull(outer)) + own;
    }

    /** All schemas by name, as the document has them. */
    ObjectNode components() {
        ObjectNode all = Schema.empty();
        named.forEach(all::set);
        return all;
    }
}
