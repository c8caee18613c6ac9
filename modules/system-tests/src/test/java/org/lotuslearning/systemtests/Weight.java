package org.lotuslearning.systemtests;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes come over the wire for a page, all it needs and all headers counted, as compressed by the server. */
final class Weight {

    private final Page page;
    private final CDPSession network;
    private final AtomicLong bytes = new AtomicLong();

    Weight(Page page) {
        this.page = page;
        this.network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    /** Opens a page as somebody who was never here. */
    long ofFirstVisit(String address) {
        return of(address, true);
    }

    /** Opens a page as somebody whose browser keeps what it may keep. */
    long ofLaterVisit(String address) {
        return of(address, false);
    }

    private long of(String address, boolean nothingKept) {
        JsonObject cache = new JsonObject();
        cache.addProperty("cacheDisabled", nothingKept);
        network.send("Network.setCacheDisabled", cache);
        page.navigate("about:blank");
        bytes.set(0);
        page.navigate(address);
        page.waitForLoadState();
        return bytes.get();
    }
}
