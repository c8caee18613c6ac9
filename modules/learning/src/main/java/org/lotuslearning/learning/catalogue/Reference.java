package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.util.Optional;

/** One work in a course's reference list. {@code citation} is plain text; the number is the source's own. */
public record Reference(int number, String citation, Optional<URI> url) {}
