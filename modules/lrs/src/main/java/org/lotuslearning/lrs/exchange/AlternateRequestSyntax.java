package org.lotuslearning.lrs.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * {@code POST …?method=PUT} with headers, parameters and content in a form (Communication 1.3), turned into the request
 * that it stands for before anything else looks at it. 2.0 does not have it, so there it is refused.
 */
@PreMatching
@Dependent
public class AlternateRequestSyntax implements ContainerRequestFilter {
    private static final String METHOD = "method";
    private static final String CONTENT = "content";
    private static final Set<String> WITH_CONTENT = Set.of(HttpMethod.POST, HttpMethod.PUT);
    private static final Set<String> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

    /** "This applies to the following parameters"; every other one is a parameter of the query. */
    private static final List<String> HEADERS = List.of(
            HttpHeaders.AUTHORIZATION,
            VersionHeader.NAME,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH);

    /** Bytes that a form may have: it is read before anybody knows who sent it. */
    private static final int LONGEST_FORM = 512 * 1024;

    /** Parameters that a form may have; no resource has half as many. */
    private static final int MOST_PARAMETERS = 40;

    private final LrsSettings settings;

    @Inject
    public AlternateRequestSyntax(LrsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var query = request.getUriInfo().getQueryParameters();
        // by another method than POST it is a parameter that no resource knows
        if (!query.containsKey(METHOD) || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        String method = query.getFirst(METHOD);
        if (query.size() > 1 || query.get(METHOD).size() > 1) {
            throw new BadRequestException(
                    "In the alternate request syntax, method is the only parameter of the address");
        }
        Map<String, String> form = form(request);
        takeHeaders(form, request);
        refuseWhereUnknown(request);
        takeContent(form.remove(CONTENT), method, request);
        request.setRequestUri(address(request.getUriInfo().getAbsolutePath(), form));
        boolean headersOnly = method.equals(HttpMethod.HEAD);
        if (headersOnly) {
            request.setProperty(AnswerLength.HEADERS_ONLY, true);
        }
        request.setMethod(headersOnly ? HttpMethod.GET : method);
    }

    private Map<String, String> form(ContainerRequestContext request) throws IOException {
        int longest = Math.min(settings.longestBody(), LONGEST_FORM);
        byte[] body = BodyReader.bytes(
                request.getEntityStream(),
                longest,
                "A request in the alternate syntax may have " + longest + " bytes; send this one as it is");
        Map<String, String> form = new TreeMap<>();
        String[] pairs = BodyReader.text(body)
                .orElseThrow(AlternateRequestSyntax::notEncoded)
                .split("&", MOST_PARAMETERS + 1);
        if (pairs.length > MOST_PARAMETERS) {
            throw new BadRequestException("The form has more than " + MOST_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty() && form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "") != null) {
                throw new BadRequestException("The form has a parameter more than once");
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return PercentEncoding.decoded(text).orElseThrow(AlternateRequestSyntax::notEncoded);
    }

    private static BadRequestException notEncoded() {
        return new BadRequestException("The form is not URL encoded UTF-8, or has a NUL in it");
    }

    /** "The LRS MUST treat the form parameters listed above as header parameters." */
    private static void takeHeaders(Map<String, String> form, ContainerRequestContext request) {
        // that of the form, not of what is in it; most of what is sent this way is JSON
        put(request, HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        for (String header : HEADERS) {
            String value = form.remove(header);
            if (value != null) {
                if (value.chars().anyMatch(Character::isISOControl)) {
                    throw new BadRequestException("The form parameter " + header + " has a control character in it");
                }
                put(request, header, value);
            }
        }
    }

    private static void refuseWhereUnknown(ContainerRequestContext request) {
        String asked = request.getHeaderString(VersionHeader.NAME);
        if (asked != null && VersionHeader.rules(asked).equals(Optional.of(XapiVersion.V2_0))) {
            throw new BadRequestException("xAPI 2.0 has no alternate request syntax (parameter method)");
        }
    }

    private static void takeContent(@Nullable String content, String method, ContainerRequestContext request) {
        if (!WITH_CONTENT.contains(method) && !WITHOUT.contains(method)) {
            throw new BadRequestException("The parameter method must be one of GET, HEAD, PUT, POST and DELETE");
        }
        if (WITH_CONTENT.contains(method) == (content == null)) {
            throw new BadRequestException(
                    "In the alternate request syntax, PUT and POST have the form parameter content,"
                            + " other methods do not");
        }
        byte[] bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        request.setEntityStream(new ByteArrayInputStream(bytes));
        // what the form says of it would be true at best
        put(request, HttpHeaders.CONTENT_LENGTH, String.valueOf(bytes.length));
    }

    /** In place of the whole list, which a container may have made unchangeable. */
    private static void put(ContainerRequestContext request, String header, String value) {
        request.getHeaders().put(header, new ArrayList<>(List.of(value)));
    }

    private static URI address(URI resource, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? resource : URI.create(resource + "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
