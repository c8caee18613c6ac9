package org.lotuslearning.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.security.Principal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.web.page.SecurityHeaders;

/** Finds out who asks: the launch in the address with its cookie, or the console's session. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SessionFilter implements ContainerRequestFilter {
    @Inject
    Launches launches;

    @Inject
    ConsoleSessions consoleSessions;

    @Inject
    CurrentLaunch currentLaunch;

    @Inject
    CurrentConsole currentConsole;

    @Override
    public void filter(ContainerRequestContext request) {
        String[] path = request.getUriInfo().getPath().replaceFirst("^/", "").split("/", -1);
        Set<String> roles = new HashSet<>();
        String name = "";
        if (path.length > 1 && path[0].equals("l")) {
            Presented presented = launches.present(path[1], cookie(request, LaunchCookie.name(path[1])));
            currentLaunch.set(presented);
            if (presented instanceof Presented.Live live) {
                name = "launch " + live.launch().id();
                roles.addAll(live.launch().roles());
                roles.add(Role.LAUNCHED);
                if (live.launch().learning()) {
                    roles.add(Role.LEARNER);
                }
                live.launch()
                        .returnUrl()
                        .map(URI::create)
                        .ifPresent(url -> SecurityHeaders.allowFramingBy(request, url));
            }
        } else {
            Optional<ConsoleSession> session =
                    cookie(request, ConsoleSessions.COOKIE).flatMap(consoleSessions::present);
            if (session.isPresent()) {
                currentConsole.set(session.get());
                name = "administrator";
                roles.add(Role.ADMINISTRATOR);
            }
        }
        request.setSecurityContext(new Session(name, roles, request.getSecurityContext()));
    }

    private static Optional<String> cookie(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
    }

    /** The answer to {@code isUserInRole}. */
    private record Session(String name, Set<String> roles, SecurityContext outer) implements SecurityContext {
        @Override
        public @Nullable Principal getUserPrincipal() {
            return name.isEmpty() ? null : () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role);
        }

        @Override
        public boolean isSecure() {
            return outer.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "COOKIE";
        }
    }
}
