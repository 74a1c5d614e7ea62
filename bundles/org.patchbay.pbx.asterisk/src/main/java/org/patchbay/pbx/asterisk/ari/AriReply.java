// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Asterisk answered.
 *
 * @param status of HTTP
 * @param body a missing node where there is none
 */
public record AriReply(int status, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The channel, bridge or recording that was named is not there. */
    public boolean notFound() {
        return status == 404;
    }
}
