// SPDX-License-Identifier: EPL-2.0
package org.patchbay.plugins;

import java.nio.file.Path;

/** A plugin that can't be taken; the message names the archive, the entry, and what is wrong. */
class PluginException extends Exception {

    private static final long serialVersionUID = 1L;

    PluginException(Path archive, String problem) {
        super(archive.getFileName() + ": " + problem);
    }

    PluginException(Path archive, String problem, Throwable cause) {
        super(archive.getFileName() + ": " + problem, cause);
    }
}
