// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

/** The simulated switch, in real time in a process of its own. */
class SimulatedProcessContractIT extends SwitchContract {

    @TempDir
    static Path directory;

    @Override
    SwitchFixture start() {
        return SimulatedSwitch.inItsOwnProcess(directory);
    }
}
