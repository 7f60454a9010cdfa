package io.octroi.api;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.util.List;

/** The comments of this package's code, as the compiler kept them: the words of the OpenAPI document. */
final class Comments {

    private Comments() {}

    static String of(Class<?> type) {
        return text(RuntimeJavadoc.getJavadoc(type).getComment());
    }

    static String of(Method method) {
        return text(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    /** What is said of a parameter of the method; nothing where nothing is said. */
    static String of(Method method, String parameter) {
        return of(RuntimeJavadoc.getJavadoc(method).getParams(), parameter);
    }

    /** What is said of a component of the record; nothing where nothing is said. */
    static String of(Class<?> type, String component) {
        return of(RuntimeJavadoc.getJavadoc(type).getRecordComponents(), component);
    }

    /** The text up to the end of its first sentence, without the full stop. */
    static String firstSentence(String text) {
        return text.replaceAll("[.;] .*|\\.$", "");
    }

    private static String of(List<ParamJavadoc> parts, String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> text(part.getComment()))
                .findFirst()
                .orElse("");
    }

    /** Code stands between backticks, as Markdown has it; a link is the name it leads to. */
    private static String text(Comment comment) {
        return new CommentFormatter()
                .format(comment)
                .replaceAll("</?code>", "`")
                .replaceAll("\\{@link #?([^ }]+)\\}", "$1")
                .replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
