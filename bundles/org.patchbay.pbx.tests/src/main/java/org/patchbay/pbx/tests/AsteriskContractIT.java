// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** A real Asterisk, with real SIP phones as agents and customers. */
class AsteriskContractIT extends SwitchContract {

    @TempDir
    static Path directory;

    @Override
    SwitchFixture start() {
        return AsteriskSwitch.start(directory);
    }
}
