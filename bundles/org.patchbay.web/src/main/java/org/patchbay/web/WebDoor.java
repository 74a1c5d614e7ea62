// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.io.IOException;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.api.Callbacks;
import org.patchbay.api.HttpDoor;
import org.patchbay.api.HttpSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP interface as a service. Until it is opened nothing listens and no server is loaded. */
@Component
public final class WebDoor implements HttpDoor {

    private static final Logger LOG = LoggerFactory.getLogger(WebDoor.class);

    private WebServer server;

    @Override
    public synchronized void open(HttpSettings settings, Callbacks callbacks) throws IOException {
        close();
        server = WebServer.start(settings, callbacks, Patience.USUAL);
        LOG.info("requests for callbacks are taken at {}", server.address());
    }

    @Override
    @Deactivate
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
