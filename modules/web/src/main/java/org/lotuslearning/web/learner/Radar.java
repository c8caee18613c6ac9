package org.lotuslearning.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lotuslearning.learning.catalogue.Part.SelfRating;

/**
 * The drawing of a self-rating as a web of spokes, in a field of 260 by 260; the first spoke stands upright.
 *
 * @param rings a ring for each step of the scale, the least first, as SVG points
 * @param spokes one for each statement
 * @param shape the ratings joined, as SVG points
 */
public record Radar(List<String> rings, List<Spoke> spokes, String shape) {
    /** With fewer spokes there is no shape to see, with more it cannot be read. */
    private static final int LEAST = 4;

    private static final int MOST = 8;
    private static final double MIDDLE = 130;
    private static final double RADIUS = 98;
    private static final double NUMBERS = 115;

    public Radar {
        rings = List.copyOf(rings);
        spokes = List.copyOf(spokes);
    }

    /** A spoke: its end, where its number stands, and the rating on it. */
    public record Spoke(Point end, Point number, Point rating) {}

    /** A place in the drawing. */
    public record Point(double x, double y) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /** Whether a self-rating can be read from a web. */
    public static boolean suits(SelfRating rating) {
        int spokes = rating.statements().size();
        return spokes >= LEAST && spokes <= MOST;
    }

    public static Radar of(SelfRating rating, UnitView unit) {
        int count = rating.statements().size();
        int steps = rating.scale().size();
        List<String> rings = IntStream.rangeClosed(1, steps)
                .mapToObj(step -> points(IntStream.range(0, count)
                        .mapToObj(n -> at(n, count, RADIUS * step / steps))
                        .toList()))
                .toList();
        List<Spoke> spokes = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String field = rating.id() + "-" + rating.statements().get(n).id();
            double step = IntStream.range(0, steps)
                    .filter(s -> unit.chosen(field, rating.scale().get(s).value()))
                    .map(s -> s + 1)
                    .findFirst()
                    .orElse(0);
            spokes.add(new Spoke(at(n, count, RADIUS), at(n, count, NUMBERS), at(n, count, RADIUS * step / steps)));
        }
        return new Radar(
                rings, spokes, points(spokes.stream().map(Spoke::rating).toList()));
    }

    private static Point at(int n, int count, double radius) {
        double angle = 2 * Math.PI * n / count;
        return new Point(MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle));
    }

    private static String points(List<Point> points) {
        return points.stream().map(Point::toString).collect(Collectors.joining(" "));
    }
}
