package org.lotuslearning.learning.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What one device sent to an open round. Deleted when the round is closed or lapses. */
@Entity
@Table(name = "team_response")
public class TeamResponse {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    @Column(name = "device_hash")
    private String deviceHash;

    @Column(name = "round_id")
    private long round;

    private String content;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected TeamResponse() {}

    @SuppressWarnings("NullAway.Init") // content is set by change(…)
    TeamResponse(String deviceHash, long round, Map<String, String> ratings) {
        this.deviceHash = deviceHash;
        this.round = round;
        change(ratings);
    }

    /** The same device has another name in every round, so that two rounds cannot be joined by it. */
    static String deviceHash(String proof, String device) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((proof + " " + device).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    final void change(Map<String, String> ratings) {
        try {
            content = JSON.writeValueAsString(new TreeMap<>(ratings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written", e);
        }
    }

    /** The values chosen, by statement id. */
    Map<String, String> ratings() {
        try {
            return JSON.readValue(content, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is not what was written", e);
        }
    }
}
