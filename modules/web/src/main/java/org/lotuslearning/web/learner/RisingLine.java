package org.lotuslearning.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The drawing of a continuum: a line that rises through its stops, in a field of 320 by 190.
 *
 * @param stops where the stops stand, from least to most
 */
public record RisingLine(List<Stop> stops) {
    private static final double LEFT = 26;
    private static final double WIDTH = 268;
    private static final double FOOT = 160;
    private static final double RISE = 128;
    private static final int STEPS = 8;

    public RisingLine {
        stops = List.copyOf(stops);
    }

    /**
     * A stop on the line.
     *
     * @param path the piece of the line that leads to it, as SVG path data; empty for the first
     */
    public record Stop(double x, double y, String path) {}

    /** A line with so many stops, at least one. */
    public static RisingLine of(int count) {
        List<Stop> stops = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double t = at(n, count);
            stops.add(new Stop(x(t), y(t), n == 0 ? "" : piece(at(n - 1, count), t)));
        }
        return new RisingLine(stops);
    }

    private static double at(int n, int count) {
        return count == 1 ? 0.5 : (double) n / (count - 1);
    }

    private static String piece(double from, double to) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double t = from + (to - from) * step / STEPS;
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", step == 0 ? "M" : "L", x(t), y(t)));
        }
        return path.toString();
    }

    private static double x(double t) {
        return round(LEFT + WIDTH * t);
    }

    // Steeper towards the end: the last steps are the ones that change most.
    private static double y(double t) {
        return round(FOOT - RISE * Math.pow(t, 1.6));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
