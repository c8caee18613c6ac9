package org.lotuslearning.lrs.statement;

import java.util.List;
import java.util.UUID;

/** What came of storing a batch; in all cases but the first, nothing of it was stored. */
public sealed interface Storing {
    /** All of it is there, now or since before. */
    record Stored(List<UUID> ids) implements Storing {}

    /** Another statement has this id already. */
    record Conflict(UUID id) implements Storing {}

    /** The statement at this place of the batch voids one that voids another itself, which cannot be (Data 2.3.2). */
    record VoidsVoiding(int index) implements Storing {}

    /** The statement at this place of the batch voids another client's, for which it needs the scope {@code all}. */
    record VoidsOthers(int index) implements Storing {}
}
