package org.lotuslearning.web.language;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.settings.Settings;

/**
 * Sets the language of each request before anything else is asked, and clears it after all else, whatever went wrong: the
 * thread goes on to serve others. Outside a session it is what {@code ?lang=} says, else the cookie that remembers it,
 * else what the browser prefers (RFC 9110, 12.5.4). A session's own language comes later, see {@link LaunchLanguage}.
 */
@WebFilter("/*")
public class LanguageFilter implements Filter {
    /** Remembers what was chosen on a public page. */
    static final String COOKIE = "lotus-language";

    private static final int A_YEAR = 31_536_000;

    @Inject
    Settings settings;

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        Optional<String> chosen = chosen(request);
        chosen.ifPresent(language -> ((HttpServletResponse) answer).addHeader("Set-Cookie", cookie(language)));
        Words.speak(chosen.or(() -> remembered(request)).orElseGet(() -> preferred(request)));
        try {
            chain.doFilter(asked, answer);
        } finally {
            Words.forget();
        }
    }

    /** From the query alone: to ask for a parameter would read a form that others still have to read. */
    private static Optional<String> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(pair -> pair.startsWith("lang="))
                .findFirst()
                .flatMap(pair -> Words.offered(pair.substring("lang=".length())))
                .filter(language -> request.getMethod().equals("GET"));
    }

    private String cookie(String language) {
        return COOKIE + "=" + language + "; Path=/; Max-Age=" + A_YEAR + "; HttpOnly; SameSite=Lax"
                + ("https".equals(settings.baseUrl().getScheme()) ? "; Secure" : "");
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Words::offered);
    }

    private static String preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Words.ENGLISH; // the container would name its own
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Words.offered(tag).stream())
                .findFirst()
                .orElse(Words.ENGLISH);
    }
}
