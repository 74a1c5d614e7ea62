// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One workstation a test, in English and light, on a floor where nobody calls but whom the test lets call. */
abstract class Journey {
    private final String[] arguments;
    Screen screen;
    private Workstation workstation;

    /** @param more arguments of the workstation, as after {@code releng/run} */
    Journey(String... more) {
        arguments = Stream.concat(Stream.of("-language", "en", "-theme", "light"), Stream.of(more)).toArray(String[]::new);
    }

    @BeforeEach
    final void theWorkstationStarts() throws Exception {
        Floor.prepare();
        workstation = Workstation.start(arguments);
        screen = workstation.screen();
    }

    @AfterEach
    final void theWorkstationEnds() throws Exception {
        workstation.close();
    }
}
