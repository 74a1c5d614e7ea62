// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;

/**
 * A switch. It makes media plans true and tells what happens; it holds no call logic. No method blocks;
 * all may be called from any thread. A plan never seen before is realised like any other.
 *
 * <p>Registered as a service with the property {@code patchbay.switch} = its name in the centre file.
 */
public interface Pbx {

    /** Service property: the name by which the centre file chooses this switch. */
    String NAME = "patchbay.switch";

    /** What this switch can do beyond the rest. */
    record Capabilities(boolean answersPhones, boolean removesNoise) {
    }

    Capabilities capabilities();

    /**
     * Connect, and stay connected: a lost link is tried again until {@link #close()}.
     *
     * @param settings the centre file's settings of this switch; may hold secrets, never to be logged
     * @throws IllegalArgumentException when a setting is missing or wrong; the message names it
     */
    void open(Map<String, String> settings, PbxListener listener);

    /**
     * Everything that should exist, after {@link PbxListener#up()}; plans given before it are not heeded. The
     * switch reads all it has and reports, in this order: calls that no plan has named yet (also when it told
     * them before: we may have died before we knew); phones that are out of reach or off the hook; of the legs in the plans, which ring, are answered, are
     * held at their phones, and which are gone or unknown; then it ends what is in no plan and realises the
     * plans. A leg to dial that it does not know is reported {@code LOST}, not dialled: nobody can tell
     * whether it was dialled before.
     */
    void resynchronise(Collection<MediaPlan> plans);

    /**
     * One contact's plan changed. A later version replaces an earlier one, done or not. A leg that the later
     * one drops before it was dialled is reported {@code ENDED} like one that was.
     */
    void realise(MediaPlan plan);

    /** End a leg that arrived and is refused; it is in no plan. The caller hears the switch's busy signal. */
    void refuse(LegId leg);

    /** The finished file, WAV stereo 16 bit; the caller closes it. Fails when there is none. */
    CompletionStage<InputStream> fetch(RecordingId recording);

    /** Delete the file at the switch; done as well when there is none. */
    CompletionStage<Void> delete(RecordingId recording);

    /** Recordings whose files lie at the switch. */
    CompletionStage<Collection<RecordingId>> recordings();

    /** Phones that can be worked from a desk; a real switch has none. */
    default Optional<Phones> phones() {
        return Optional.empty();
    }

    /** Let go of the link. Calls go on. */
    void close();
}
