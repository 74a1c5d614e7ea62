// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

/**
 * A pane of the right column that is open.
 *
 * @param source what made it: a part or a plugin's panel
 * @param show hands on what is known of the contact now
 */
record Pane(String id, Object source, Supplier<String> title, Control control, Runnable show) {
}
