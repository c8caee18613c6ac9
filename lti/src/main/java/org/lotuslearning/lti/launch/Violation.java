package org.lotuslearning.lti.launch;

import java.io.Serial;
import org.lotuslearning.lti.refusal.RefusalCode;

/**
 * Ends the reading of a token at the first rule that it breaks. It never leaves this package: {@link LaunchVerifier} turns
 * it into a refusal, which is the expected outcome that callers see.
 */
final class Violation extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final String detail;

    /** @param detail names of claims and ids only */
    Violation(RefusalCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    RefusalCode code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
