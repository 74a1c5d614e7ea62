// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskCompanion;

/** Popovers for as long as a desk is open (POP-01). */
@Component
public final class Popovers implements DeskCompanion {

    @Override
    public String id() {
        return "org.patchbay.ui.popover";
    }

    @Override
    public AutoCloseable open(Desk desk) {
        Chime chime = new Chime();
        PopoverHost host = new PopoverHost(desk, desk.frame()::popoverArea, () -> {
            if (desk.settings().sound()) {
                chime.use(desk.settings().soundDevice());
                chime.run();
            }
        });
        return () -> {
            host.close();
            chime.close();
        };
    }
}
