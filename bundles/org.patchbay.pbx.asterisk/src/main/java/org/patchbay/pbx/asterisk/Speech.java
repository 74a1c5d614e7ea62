// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.Optional;
import java.util.function.Supplier;

import org.patchbay.spi.PbxListener;

/** Who speaks in a conference, by Asterisk's talk detection ({@code TALK_DETECT}); what is told twice counts once. */
final class Speech {

    private final Supplier<PbxListener> listener;

    Speech(Supplier<PbxListener> listener) {
        this.listener = listener;
    }

    void heard(Line line, boolean talks) {
        if (line.isUp() && !line.held && line.watched.equals(Optional.of(true))) {
            tell(line, talks);
        }
    }

    /** A phone that holds sends nothing in which Asterisk would find silence; when it is back it is watched anew. */
    void held(Line line) {
        if (line.held) {
            silent(line);
        } else if (line.watched.equals(Optional.of(true))) {
            line.watched = Optional.empty();
        }
    }

    void silent(Line line) {
        tell(line, false);
    }

    private void tell(Line line, boolean talks) {
        if (line.talks != talks) {
            line.talks = talks;
            listener.get().talking(line.leg, talks);
        }
    }
}
