package io.octroi.api;

import io.octroi.problem.ProblemKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI document has to say of an operation and cannot see in its signature. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Answers {

    /** What the body of a request tells, where there is one. */
    Class<?> body() default void.class;

    /** The shape of an answer, where the method returns it wrapped. */
    Class<?> shape() default void.class;

    /** The statuses of an answer that is no problem. */
    int[] statuses() default 200;

    /** Whether the answer needs a score: without a model, or while scoring is out of use, there is none. */
    boolean scores() default false;

    /** What can go wrong beside what can go wrong with every operation of its kind. */
    ProblemKind[] problems() default {};
}
