package io.octroi.client;

import java.util.Optional;

/** An input file that cannot be read: which file, where, and why. */
public final class UnreadableCsv extends RuntimeException {

    private final String file;
    private final long line;
    private final Optional<String> column;
    private final String reason;

    /**
     * Names what is wrong.
     *
     * @param line from 1, the header being line 1; 0 where the whole file is meant
     */
    public UnreadableCsv(String file, long line, Optional<String> column, String reason) {
        super(file + (line > 0 ? ", line " + line : "")
                + column.map(name -> ", column " + name).orElse("") + ": " + reason);
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    public Optional<String> column() {
        return column;
    }

    public String reason() {
        return reason;
    }
}
