package org.lotuslearning.web.statements;

import org.lotuslearning.web.page.Frame;

/**
 * One statement ({@code statement.jte}).
 *
 * @param sender the client that sent it, by name
 * @param spared whether something of what others sent is left out
 * @param json indented
 */
public record StatementView(
        Frame frame, String id, String stored, String sender, boolean voided, boolean spared, String json) {}
