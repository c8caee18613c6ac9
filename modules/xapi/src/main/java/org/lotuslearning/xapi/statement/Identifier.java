package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An inverse functional identifier: a value that only ever refers to one agent or one identified group (xAPI 1.0.3, Data
 * 2.4.2.3). An agent has exactly one, which the types hold: it cannot be built with none or two.
 */
public sealed interface Identifier permits Identifier.Mbox, Identifier.MboxSha1Sum, Identifier.OpenId, Account {
    /** The property that carries it, and its value. */
    JsonObject toJson();

    /** Two identifiers with the same key are the same person or group; the domain of a mailbox has no case. */
    String key();

    /** {@code mailto:} and one email address, with nothing around it and no fields of a message after it (RFC 6068). */
    record Mbox(String mailto) implements Identifier {
        // what stands before the @ may be quoted, and hold another @ then (RFC 5321, 4.1.2)
        private static final Pattern FORM = Pattern.compile("mailto:([^@\\s\"<>?]+|\"[^\"]+\")@[^@\\s\"<>?]+");

        public Mbox {
            if (!FORM.matcher(mailto).matches()) {
                throw new InvalidStatementException("/mbox", "must be mailto: and an email address");
            }
        }

        @Override
        public JsonObject toJson() {
            return JsonOut.object().put("mbox", mailto).build();
        }

        @Override
        public String key() {
            int at = mailto.lastIndexOf('@');
            return mailto.substring(0, at) + mailto.substring(at).toLowerCase(Locale.ROOT);
        }
    }

    /** The SHA-1 of a mailbox, in hexadecimal. */
    record MboxSha1Sum(String hex) implements Identifier {
        private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{40}");

        public MboxSha1Sum {
            if (!FORM.matcher(hex).matches()) {
                throw new InvalidStatementException("/mbox_sha1sum", "must be a SHA-1 in 40 hexadecimal digits");
            }
        }

        @Override
        public JsonObject toJson() {
            return JsonOut.object().put("mbox_sha1sum", hex).build();
        }

        @Override
        public String key() {
            return "sha1:" + hex.toLowerCase(Locale.ROOT);
        }
    }

    /** An OpenID. */
    record OpenId(URI openid) implements Identifier {
        public OpenId {
            Scalars.iri(openid, "openid");
        }

        @Override
        public JsonObject toJson() {
            return JsonOut.object().put("openid", openid.toString()).build();
        }

        @Override
        public String key() {
            return "openid:" + openid;
        }
    }

    /** Reads the identifier of an agent or group, if it has one; refuses two. */
    static Optional<Identifier> read(JsonFields fields) {
        List<Identifier> found = List.<Optional<? extends Identifier>>of(
                        fields.optional("mbox", Scalars::text).map(Mbox::new),
                        fields.optional("mbox_sha1sum", Scalars::text).map(MboxSha1Sum::new),
                        fields.optional("openid", Scalars::iri).map(OpenId::new),
                        fields.object("account", Account::read))
                .stream()
                .<Identifier>map(one -> one.orElse(null))
                .filter(one -> one != null)
                .toList();
        if (found.size() > 1) {
            throw new InvalidStatementException("", "must have only one of mbox, mbox_sha1sum, openid and account");
        }
        return found.stream().findFirst().map(Function.identity());
    }
}
