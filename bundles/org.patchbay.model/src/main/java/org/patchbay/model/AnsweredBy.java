// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Who or what answered a call, as call progress analysis heard it. */
public enum AnsweredBy {
    LIVE,
    /** An answering machine or a voicemail. */
    MACHINE, FAX,
    /** Nothing that could be told apart: silence, for instance, which is nobody's mark. */
    UNKNOWN
}
