// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/**
 * A stereo recording of what two legs say, left and right.
 *
 * @param running while false nothing of either side reaches the file, and no time passes in it
 */
public record Recording(RecordingId id, LegId left, LegId right, boolean running) {
}
