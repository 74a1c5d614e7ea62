// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Evidence.class)
class StartIT {
    @Test
    void starts() throws Exception {
        try (var workstation = Workstation.start("-language", "en", "-theme", "light")) {
            workstation.screen().until("a window", () -> !workstation.screen().all().isEmpty());
        }
    }
}
