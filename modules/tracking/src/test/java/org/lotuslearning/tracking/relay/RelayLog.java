package org.lotuslearning.tracking.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what this package writes into the log. */
final class RelayLog extends Handler {
    private final Formatter formatter = new SimpleFormatter();
    private final List<String> lines = new ArrayList<>();

    private RelayLog() {}

    /** The lines that are written during some work of this thread. */
    static List<String> of(Runnable work) {
        RelayLog log = new RelayLog();
        Logger logger = Logger.getLogger(RelayLog.class.getPackageName());
        logger.addHandler(log);
        try {
            work.run();
        } finally {
            logger.removeHandler(log);
        }
        return log.lines;
    }

    @Override
    public void publish(LogRecord written) {
        lines.add(formatter.formatMessage(written));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
