package io.octroi.api;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The faults of one body, in the order in which they are met: at most 16, the last of which ends the reading. */
final class Faults {

    static final int MOST = 16;

    /** In characters; no name that is known is so long. */
    private static final int LONGEST_POINTER = 200;

    private final List<Problem.Fault> found = new ArrayList<>();

    /** @throws UnreadableBody when there are as many as are told */
    void add(String pointer, String reason) {
        found.add(new Problem.Fault(tellable(pointer), reason));
        if (found.size() == MOST) {
            throw new UnreadableBody(found);
        }
    }

    /** The same of many faults, told from one place on. */
    void addAll(String within, List<Problem.Fault> faults) {
        faults.forEach(fault -> add(within + fault.pointer(), fault.detail()));
    }

    /** That one too, and no more. */
    UnreadableBody last(String pointer, String reason) {
        if (found.size() < MOST) {
            found.add(new Problem.Fault(tellable(pointer), reason));
        }
        return new UnreadableBody(found);
    }

    /** @throws UnreadableBody when there is any */
    void refuseAny() {
        if (!found.isEmpty()) {
            throw new UnreadableBody(found);
        }
    }

    /** A pointer holds names that were sent: they are cut, and what no answer can hold is left out. */
    private static String tellable(String pointer) {
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
        String cut = pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
        String whole = cut.endsWith("~") ? cut.substring(0, cut.length() - 1) : cut;
        if (utf8.canEncode(whole) && whole.chars().noneMatch(Character::isISOControl)) {
            return whole;
        }
        return whole.codePoints()
                .map(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE
                        ? '?'
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
