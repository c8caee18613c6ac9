package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Several agents (xAPI 1.0.3, Data 2.4.2.2): with an identifier it is an identified group, whose members may be left
 * out; without one it is anonymous and is its members.
 */
public record Group(Optional<String> name, Optional<Identifier> identifier, List<Agent> member) implements Actor {
    public Group {
        member = List.copyOf(member);
    }

    /** A group known by its identifier. */
    public static Group identified(Identifier identifier) {
        return new Group(Optional.empty(), Optional.of(identifier), List.of());
    }

    /** A group known by its members. */
    public static Group anonymous(List<Agent> member) {
        return new Group(Optional.empty(), Optional.empty(), member);
    }

    static Group read(JsonFields fields) {
        String type = fields.required("objectType", Scalars::text);
        if (!type.equals("Group")) {
            throw new InvalidStatementException("/objectType", "must be Group");
        }
        Optional<Identifier> identifier = Identifier.read(fields);
        Optional<List<Agent>> member = fields.objects("member", Agent::read);
        if (identifier.isEmpty() && member.isEmpty()) {
            throw new InvalidStatementException("/member", "is required in a group without an identifier");
        }
        return new Group(fields.optional("name", Scalars::text), identifier, member.orElse(List.of()));
    }

    @Override
    public JsonObject toJson() {
        JsonOut out = JsonOut.object().put("objectType", "Group").putText("name", name);
        if (identifier.isEmpty() || !member.isEmpty()) {
            out.put("member", JsonOut.array(member, Agent::toJson));
        }
        return out.putAll(identifier.map(Identifier::toJson).orElse(JsonValue.EMPTY_JSON_OBJECT))
                .build();
    }
}
