// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.util.Collection;
import java.util.Map;

import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;

/** A switch that has recordings and no calls. */
abstract class SwitchOfFiles implements Pbx {

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false);
    }

    @Override
    public void open(Map<String, String> settings, PbxListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resynchronise(Collection<MediaPlan> plans) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void realise(MediaPlan plan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refuse(LegId leg) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
