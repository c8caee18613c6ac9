package org.lotuslearning.lti.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The proxy for everything but this machine. */
final class OutwardProxy extends ProxySelector {
    private final Proxy proxy;
    private final Set<String> direct;

    /** @param direct hosts that mean this machine beside the loopback */
    OutwardProxy(URI address, Set<String> direct) {
        this.proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()));
        this.direct = Set.copyOf(direct);
    }

    @Override
    public List<Proxy> select(URI uri) {
        boolean here = WebAddress.isLoopback(uri.getHost()) || direct.contains(uri.getHost());
        return List.of(here ? Proxy.NO_PROXY : proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request itself reports the failure
    }
}
