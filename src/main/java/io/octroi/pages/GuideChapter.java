package io.octroi.pages;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What belongs together in a guide.
 *
 * @param anchor by which another page points here
 * @param lead what goes before the points; empty when nothing does
 */
public record GuideChapter(String anchor, String title, String lead, List<String> points) {

    public GuideChapter {
        points = List.copyOf(points);
    }

    static GuideChapter of(Words words, Outline outline, String lead) {
        return new GuideChapter(
                outline.title().replace('.', '-'),
                words.text(outline.title()),
                lead,
                outline.texts().map(key -> words.text(key)).toList());
    }

    /**
     * A chapter by its keys.
     *
     * @param title its key, such as {@code guide.score}
     * @param points how many there are, each with a key of its own
     */
    record Outline(String title, int points) {

        Stream<String> texts() {
            return IntStream.rangeClosed(1, points).mapToObj(point -> title + "." + point);
        }
    }
}
