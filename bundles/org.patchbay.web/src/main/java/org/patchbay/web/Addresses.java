// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.eclipse.jetty.server.Request;

/** Where requests come from, and where we listen. */
final class Addresses {

    /** Whoever has an address of version 6 has 2 to the 64 of them. */
    private static final int NETWORK_BYTES = 8;

    private Addresses() {
    }

    static String who(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? who(address.getAddress()) : "";
    }

    static String who(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) : String.valueOf(address);
    }

    /** Whether only this computer reaches it, by all that the name may stand for. */
    static boolean isLoopback(String address) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
    }
}
