// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.patchbay.centre.file.CentreFile;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.spi.Pbx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The switch that the centre file, or the setup in its place, names. The centre's thread's own. */
final class OpenSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSwitch.class);

    private final CentreLoop loop;
    private final Parts parts;
    private final Setup setup;
    private final Speakers speakers;
    private SwitchLink link;

    OpenSwitch(CentreLoop loop, Parts parts, Setup setup, Speakers speakers) {
        this.loop = loop;
        this.parts = parts;
        this.setup = setup;
        this.speakers = speakers;
    }

    /** Whether the switch has to be opened again. */
    boolean isOther(CentreFile before, CentreFile next) {
        return !name(next).equals(name(before)) || !next.switches().equals(before.switches());
    }

    /** From now on; everything is read again. */
    void use(CentreFile file) {
        if (link != null) {
            close();
            speakers.silent();
            loop.run(() -> loop.decide(new SwitchReport.SwitchLost()));
        }
        link = new SwitchLink(loop, parts, speakers);
        String name = name(file);
        try {
            Map<String, String> settings = new LinkedHashMap<>(
                    file.settings(name, setup.data(), setup.file().toAbsolutePath().getParent()));
            settings.put(Pbx.NAME, name);
            parts.pbx().open(settings, link);
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("switch {} can't be opened: {}", name, e.getMessage());
        }
    }

    private String name(CentreFile file) {
        return setup.switchName().orElse(file.switchName());
    }

    void sweepRecordings() {
        if (link != null) {
            link.sweepRecordings();
        }
    }

    /** Calls go on. */
    void close() {
        if (link != null) {
            link.cut();
        }
        parts.pbx().close();
    }
}
