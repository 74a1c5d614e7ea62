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
    /** Right column, a tab each. */
    BESIDE
}
