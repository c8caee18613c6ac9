package org.lotuslearning.web.educator;

import org.lotuslearning.web.page.Frame;

/** The signed deep-linking response on its way to the LMS ({@code return-to-lms.jte}), LTI Deep Linking 2.0, 4.4. */
public record ReturnView(Frame frame, String returnUrl, String jwt) {}
