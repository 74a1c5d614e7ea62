// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** The simulated switch, in virtual time. */
class SimulatedContractIT extends SwitchContract {

    @TempDir
    static Path directory;

    @Override
    SwitchFixture start() {
        return SimulatedSwitch.inVirtualTime(directory);
    }
}
