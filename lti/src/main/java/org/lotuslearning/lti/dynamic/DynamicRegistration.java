package org.lotuslearning.lti.dynamic;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lotuslearning.lti.dynamic.ConfigurationReader.Unsuitable;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Refused;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.login.Secrets;
import org.lotuslearning.lti.registration.Addition;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;

/**
 * The tool's side of LTI Dynamic Registration 1.0: a platform opens our link, we read what it says of itself, its
 * administrator confirms, and we ask it to register us. Call outside any transaction; it takes up to twenty seconds where a
 * platform is slow.
 */
public final class DynamicRegistration {
    /** RFC 6750 2.1: what may follow {@code Bearer}. */
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final int LONGEST_TOKEN = 8000;

    /** What a platform adds to the link (LTI Dynamic Registration 3.3). Its token is kept nowhere and shown nowhere. */
    public record Initiation(Optional<String> configuration, Optional<String> registrationToken) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Initiation[" + configuration.orElse("") + "]";
        }
    }

    private record Platform(RegistrationLink link, PlatformConfiguration configuration, String fingerprint) {}

    private final RegistrationLinks links;
    private final Registrations registrations;
    private final OutboundHttp http;
    private final ToolDescription tool;

    public DynamicRegistration(
            RegistrationLinks links, Registrations registrations, OutboundHttp http, ToolDescription tool) {
        this.links = links;
        this.registrations = registrations;
        this.http = http;
        this.tool = tool;
    }

    /** The link was opened: asks for a confirmation, or says why there is nothing to confirm. Changes nothing. */
    public RegistrationOutcome open(String token, Initiation initiation) {
        return withLink(token, initiation, link -> {
            if (initiation.configuration().isEmpty()) {
                return new RegistrationOutcome.ToBePasted(link);
            }
            return withPlatform(link, initiation, DynamicRegistration::toBeConfirmed);
        });
    }

    /**
     * The administrator said yes: registers.
     *
     * @param fingerprint of {@link RegistrationOutcome.ToBeConfirmed}; when the platform now says something else of
     *     itself, it is to be confirmed again
     */
    public RegistrationOutcome confirm(String token, Initiation initiation, String fingerprint) {
        return withLink(
                token,
                initiation,
                link -> withPlatform(
                        link,
                        initiation,
                        platform -> platform.fingerprint().equals(fingerprint)
                                ? register(platform, initiation)
                                : toBeConfirmed(platform)));
    }

    @FunctionalInterface
    private interface Then<T> {
        RegistrationOutcome with(T found);
    }

    private RegistrationOutcome withLink(String token, Initiation initiation, Then<RegistrationLink> then) {
        Optional<RegistrationLinks.Found> found = links.find(token);
        if (found.isEmpty()) {
            return new Refused(RegistrationProblem.LINK_UNKNOWN, "", "", Set.of());
        }
        RegistrationLink link = found.get().link();
        return switch (found.get().state()) {
            case EXPIRED -> refused(RegistrationProblem.LINK_EXPIRED, link, initiation, "");
            case WITHDRAWN -> refused(RegistrationProblem.LINK_WITHDRAWN, link, initiation, "");
            case USED -> refused(RegistrationProblem.LINK_USED, link, initiation, "");
            case OPEN -> then.with(link);
        };
    }

    private RegistrationOutcome withPlatform(RegistrationLink link, Initiation initiation, Then<Platform> then) {
        Optional<URI> address = initiation.configuration().flatMap(JsonFields::callable);
        if (address.isEmpty()) {
            return refused(
                    RegistrationProblem.REQUEST, link, initiation, "Its openid_configuration is not an https address.");
        }
        if (!initiation.registrationToken().map(DynamicRegistration::isBearer).orElse(true)) {
            return refused(
                    RegistrationProblem.REQUEST, link, initiation, "Its registration_token is not a bearer token.");
        }
        OutboundRequest get = OutboundRequest.get(address.get(), false).header("Accept", "application/json");
        OutboundReply reply = http.send(authorised(get, initiation.registrationToken()));
        if (reply instanceof OutboundReply.NoAnswer none) {
            return unreachable(link, initiation, "configuration: " + none.reason());
        }
        try {
            PlatformConfiguration said = configuration(address.get(), (OutboundReply.Answered) reply);
            return registrations.hasOtherKeys(said.issuer(), said.endpoints().jwks())
                    ? conflict(Addition.Conflict.OTHER_KEYS, link, initiation)
                    : then.with(new Platform(link, said, fingerprint(said)));
        } catch (Unsuitable e) {
            return refused(RegistrationProblem.CONFIGURATION, link, initiation, String.valueOf(e.getMessage()));
        }
    }

    private static PlatformConfiguration configuration(URI address, OutboundReply.Answered answer) throws Unsuitable {
        if (!answer.isSuccess()) {
            throw new Unsuitable("Its configuration could not be read: the answer was " + answer.status() + ".");
        }
        return ConfigurationReader.read(address, answer.body());
    }

    private static boolean isBearer(String token) {
        return token.length() <= LONGEST_TOKEN && BEARER.matcher(token).matches();
    }

    private static RegistrationOutcome toBeConfirmed(Platform platform) {
        return new RegistrationOutcome.ToBeConfirmed(
                platform.link(),
                platform.configuration(),
                RegistrationRequest.to(platform.configuration()),
                platform.fingerprint());
    }

    private RegistrationOutcome register(Platform platform, Initiation initiation) {
        RegistrationLink link = platform.link();
        if (!links.claim(link)) {
            return lostRace(link, initiation);
        }
        OutboundRequest post = OutboundRequest.post(
                        platform.configuration().registration(),
                        "application/json",
                        RegistrationRequest.to(platform.configuration()).json(tool),
                        false)
                .header("Accept", "application/json");
        OutboundReply reply = http.send(authorised(post, initiation.registrationToken()));
        if (reply instanceof OutboundReply.Answered answer && answer.isSuccess()) {
            links.use(link);
            return registered(platform, initiation, answer);
        }
        links.release(link);
        if (reply instanceof OutboundReply.Answered answer) {
            // its words are for whoever stands before the page: they may name people, so that the log has the status
            // alone
            return new Refused(
                    RegistrationProblem.REFUSED,
                    answered(answer, initiation),
                    "link " + link.id() + ", it answered " + answer.status(),
                    origins(initiation));
        }
        return unreachable(link, initiation, "registration: " + ((OutboundReply.NoAnswer) reply).reason());
    }

    /** Somebody else has claimed or used the link since we looked. */
    private RegistrationOutcome lostRace(RegistrationLink link, Initiation initiation) {
        return refused(
                links.isUsed(link) ? RegistrationProblem.LINK_USED : RegistrationProblem.LINK_BUSY,
                link,
                initiation,
                "");
    }

    private RegistrationOutcome registered(Platform platform, Initiation initiation, OutboundReply.Answered answer) {
        RegistrationLink link = platform.link();
        PlatformConfiguration configuration = platform.configuration();
        Optional<RegistrationAnswer> read = RegistrationAnswer.read(answer.body());
        if (read.isEmpty()) {
            return refused(RegistrationProblem.ANSWER, link, initiation, "It names no client_id.");
        }
        Addition addition = registrations.add(registration(platform, read.get()));
        if (addition instanceof Addition.Refused known) {
            return conflict(known.conflict(), link, initiation);
        }
        Registration stored = ((Addition.Added) addition).registration();
        return new RegistrationOutcome.Registered(
                stored,
                configuration,
                stored.policy().deploymentsAutoAccepted()
                        || !stored.deployments().isEmpty());
    }

    private static Registration registration(Platform platform, RegistrationAnswer answer) {
        RegistrationLink link = platform.link();
        PlatformConfiguration configuration = platform.configuration();
        return new Registration(
                Registration.NOT_STORED,
                link.name().orElseGet(configuration::name),
                configuration.issuer(),
                answer.clientId(),
                answer.deploymentId().map(Set::of).orElse(Set.of()),
                configuration.endpoints(),
                link.organisation(),
                Registration.Source.DYNAMIC,
                new RegistrationPolicy(false, false, link.deploymentsAutoAccepted(), Optional.empty()));
    }

    private static Refused conflict(Addition.Conflict conflict, RegistrationLink link, Initiation initiation) {
        return switch (conflict) {
            case OTHER_KEYS ->
                refused(
                        RegistrationProblem.OTHER_KEYS,
                        link,
                        initiation,
                        "Its issuer is registered with another jwks_uri.");
            case OTHER_ORGANISATION ->
                refused(
                        RegistrationProblem.KNOWN,
                        link,
                        initiation,
                        "It belongs to another organisation than this link.");
            case SWITCHED_OFF -> refused(RegistrationProblem.KNOWN, link, initiation, "It is switched off.");
        };
    }

    /** LTI Dynamic Registration 3.4 and 3.6: the platform's token, where it gave one, opens both of its addresses. */
    private static OutboundRequest authorised(OutboundRequest request, Optional<String> token) {
        return token.map(t -> request.header("Authorization", "Bearer " + t)).orElse(request);
    }

    /** An error of a platform may repeat what it was sent. */
    private static String answered(OutboundReply.Answered answer, Initiation initiation) {
        String said = initiation
                .registrationToken()
                .map(token -> answer.body().replace(token, "…"))
                .orElseGet(answer::body);
        String line = new OutboundReply.Answered(answer.status(), answer.headers(), said).shortBody();
        return "It answered " + answer.status() + (line.isEmpty() ? "." : ": " + line);
    }

    private static Refused unreachable(RegistrationLink link, Initiation initiation, String reason) {
        // the reason may speak of our network, so it stays in the log
        return new Refused(
                RegistrationProblem.UNREACHABLE, "", "link " + link.id() + ", " + reason, origins(initiation));
    }

    private static Refused refused(
            RegistrationProblem problem, RegistrationLink link, Initiation initiation, String finding) {
        return new Refused(problem, finding, "link " + link.id() + ", " + finding, origins(initiation));
    }

    private static Set<String> origins(Initiation initiation) {
        return initiation
                .configuration()
                .flatMap(JsonFields::callable)
                .map(WebAddress::origin)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static String fingerprint(PlatformConfiguration platform) {
        return Secrets.hash(String.join(
                " ",
                platform.issuer(),
                platform.registration().toString(),
                platform.endpoints().authorization().toString(),
                platform.endpoints().token().toString(),
                platform.endpoints().jwks().toString(),
                platform.endpoints().tokenAudience().orElse("")));
    }
}
