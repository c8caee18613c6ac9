package org.lotuslearning.demolms.deeplinking;

import java.util.List;

/** What was added to a course. */
public record AddedPage(String courseId, List<String> titles, List<String> messages) {}
