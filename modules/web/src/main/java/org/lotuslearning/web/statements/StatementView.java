package org.lotuslearning.web.statements;

import org.lotuslearning.web.page.Frame;

/**
 * One statement ({@code statement.jte}).
 *
 * @param sender the client that sent it, by name
 * @param json indented
 */
public record StatementView(Frame frame, String id, String stored, String sender, boolean voided, String json) {}
