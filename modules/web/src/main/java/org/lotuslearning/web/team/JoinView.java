package org.lotuslearning.web.team;

import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/** Where a colleague types the code ({@code join.jte}); {@code frame.csrf} is the device's token. */
public record JoinView(Frame frame, String action, String code, Optional<String> error) {}
