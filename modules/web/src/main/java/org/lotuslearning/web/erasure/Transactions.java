package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something in a transaction of its own. */
@ApplicationScoped
class Transactions {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T one(Supplier<T> work) {
        return work.get();
    }
}
