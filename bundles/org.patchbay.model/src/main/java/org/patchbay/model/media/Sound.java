// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

/** What a party hears alone. */
public enum Sound {
    SILENCE, RINGING, MUSIC
}
