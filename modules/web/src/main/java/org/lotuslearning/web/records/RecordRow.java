package org.lotuslearning.web.records;

/** One enrolment. Name, email and staff number are empty where the platform gave none; so is {@code completed} before. */
public record RecordRow(
        String name,
        String email,
        String staffNumber,
        String course,
        String module,
        String begun,
        String completed,
        String state) {}
