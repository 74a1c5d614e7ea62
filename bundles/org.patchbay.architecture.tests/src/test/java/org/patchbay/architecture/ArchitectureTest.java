// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house keeps to its own rules. A rule is never softened to make this pass. */
class ArchitectureTest {
    private static final House HOUSE = House.read(Path.of(System.getProperty("patchbay.root")).toAbsolutePath().normalize());

    @ParameterizedTest
    @EnumSource
    void keepsTo(Check check) {
        var breaches = check.breaches(HOUSE);
        if (!breaches.isEmpty()) {
            fail(check + " is broken:\n  " + String.join("\n  ", breaches));
        }
    }

    @Test
    void seesTheHouse() {
        assertFalse(HOUSE.bundles().isEmpty());
        assertFalse(HOUSE.owner("org.patchbay.model.ContactId").isEmpty());
    }
}
