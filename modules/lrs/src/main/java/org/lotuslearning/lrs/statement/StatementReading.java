package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Reads statements over one connection. */
final class StatementReading {
    static final String COLUMNS =
            "s.sequence_number, s.statement_id, s.stored, s.authority, s.received," + " s.xapi_version";
    private static final int ROWS_AT_ONCE = 50;
    private static final long FIRST_WINDOW = 512;
    private static final long GROWTH = 4;

    /** Characters after which a page ends early, so that a page of huge statements does not fill our memory. */
    private static final int HEAVY_PAGE = 8_000_000;

    private final Connection connection;

    StatementReading(Connection connection) {
        this.connection = connection;
    }

    /** Voided or not. */
    Optional<StoredStatement> find(UUID id) throws SQLException {
        return one("select " + COLUMNS + " from lrs_statement s where s.statement_id = ?", List.of(id));
    }

    Optional<StoredStatement> find(UUID id, boolean voided) throws SQLException {
        return one(
                "select " + COLUMNS + " from lrs_statement s where s.statement_id = ? and s.voided = ?",
                List.of(id, voided));
    }

    private Optional<StoredStatement> one(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(statement(row)) : Optional.empty();
        }
    }

    /**
     * A page, gathered from windows of the order of storing that grow until it is full. So it costs what it holds, not
     * what matches: left to themselves, H2 sorts every match before it reads one backwards, and PostgreSQL does where
     * its statistics are old.
     */
    StatementPage page(StatementQuery query) throws SQLException {
        Places left = places(query);
        long span = FIRST_WINDOW;
        List<StoredStatement> page = new ArrayList<>();
        while (!left.isEmpty() && page.size() <= query.limit() && !isHeavy(page)) {
            Places window = left.first(span, query.ascending());
            int wanted = query.limit() + 1 - page.size();
            List<StoredStatement> rows = rows(query, window, wanted);
            rows.forEach(row -> addOnce(page, row));
            if (rows.size() < wanted && !isHeavy(rows)) {
                left = left.without(window);
                span *= GROWTH;
            } else {
                left = left.beyond(rows.get(rows.size() - 1).sequence(), query.ascending());
            }
        }
        return cut(page, query.limit(), !left.isEmpty());
    }

    /** A statement is met once for each statement that it leads to and that matches. */
    private static void addOnce(List<StoredStatement> page, StoredStatement row) {
        if (page.isEmpty() || page.get(page.size() - 1).sequence() != row.sequence()) {
            page.add(row);
        }
    }

    private static StatementPage cut(List<StoredStatement> found, int limit, boolean more) {
        List<StoredStatement> page = found.subList(0, Math.min(limit, found.size()));
        boolean last = page.size() == found.size() && !more;
        return new StatementPage(
                page,
                last
                        ? OptionalLong.empty()
                        : OptionalLong.of(page.get(page.size() - 1).sequence()));
    }

    private static boolean isHeavy(List<StoredStatement> rows) {
        return rows.stream().mapToLong(row -> row.received().length()).sum() > HEAVY_PAGE;
    }

    /** The order of storing is the order of {@code stored}, so times become places in it, and no scan by time is needed. */
    private Places places(StatementQuery query) throws SQLException {
        long above = query.since().isPresent() ? lastUpTo(query.since().get()) : 0;
        long last = query.until().isPresent() ? lastUpTo(query.until().get()) : last();
        Places places = new Places(above, last + 1);
        return query.after().isPresent() ? places.beyond(query.after().getAsLong(), query.ascending()) : places;
    }

    private long last() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select last_sequence from lrs_writer where writer_id = 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private long lastUpTo(Instant time) throws SQLException {
        String sql = "select sequence_number from lrs_statement where stored <= ?"
                + " order by stored desc, sequence_number desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private List<StoredStatement> rows(StatementQuery query, Places window, int wanted) throws SQLException {
        List<Object> parameters = new ArrayList<>(query.facets());
        parameters.add(window.above());
        parameters.add(window.below());
        parameters.add(wanted);
        List<StoredStatement> rows = new ArrayList<>();
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql(query)), parameters)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                long characters = 0;
                while (characters <= HEAVY_PAGE && row.next()) {
                    rows.add(statement(row));
                    characters += rows.get(rows.size() - 1).received().length();
                }
            }
        }
        return rows;
    }

    private static String sql(StatementQuery query) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from ");
        StringBuilder where = new StringBuilder(" where ");
        String place = "s.sequence_number";
        if (query.facets().isEmpty()) {
            sql.append("lrs_statement s");
        } else {
            place = "f0.sequence_number";
            sql.append("lrs_facet f0");
            where.append("f0.facet_key = ? and ");
            for (int i = 1; i < query.facets().size(); i++) {
                sql.append(
                        " join lrs_facet f%d on f%d.sequence_number = f0.sequence_number and f%d.about_number = f0.about_number"
                                .formatted(i, i, i));
                where.append("f").append(i).append(".facet_key = ? and ");
            }
            sql.append(" join lrs_statement s on s.sequence_number = f0.sequence_number");
        }
        String order = query.ascending() ? " asc" : " desc";
        return sql.append(where)
                .append(place)
                .append(" > ? and ")
                .append(place)
                .append(" < ? and s.voided = false order by ")
                .append(place)
                .append(order)
                .append(" limit ?")
                .toString();
    }

    static StoredStatement statement(ResultSet row) throws SQLException {
        return new StoredStatement(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                XapiVersion.asked(row.getString(6)).orElseThrow());
    }
}
