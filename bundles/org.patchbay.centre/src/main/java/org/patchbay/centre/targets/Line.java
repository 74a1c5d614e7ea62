// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import org.patchbay.api.TargetEntry;

/** An entry that does not change while the configuration stands, and what of it can be searched. */
record Line(TargetEntry entry, SearchText text) {
}
