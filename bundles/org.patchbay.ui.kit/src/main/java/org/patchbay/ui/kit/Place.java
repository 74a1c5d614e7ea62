// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

/** Where on the desk a part stands. */
public enum Place {
    /** Right side of the header: a button or two. */
    HEADER,
    /** Left column. */
    TASKS,
    /** The middle: the contact that the agent looks at. */
    CONTACT,
    /** In the place of the contact and what stands beside it, one at a time, reached from the header: the team, for instance. */
    PAGE,
    /** Right column, a tab each. */
    BESIDE
}
