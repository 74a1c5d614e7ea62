// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.function.BooleanSupplier;

/**
 * Something the agent can do by keyboard, under a stable id; the application model binds keys to ids.
 *
 * @param id for instance {@code hold}; the words are under {@code ui.action.<id>}
 * @param enabled asked when the keys are pressed; false lets the keys go to the widget in focus
 */
public record Action(String id, BooleanSupplier enabled, Runnable run) {
}
