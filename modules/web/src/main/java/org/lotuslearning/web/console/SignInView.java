package org.lotuslearning.web.console;

import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/** The administrator's sign-in ({@code sign-in.jte}): posts {@code username} and {@code password}. */
public record SignInView(Frame frame, String action, Optional<String> error) {}
