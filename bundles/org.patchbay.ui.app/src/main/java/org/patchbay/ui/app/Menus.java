// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

/** What the agent's menu leads to. */
record Menus(Runnable settings, Runnable shortcuts, Runnable resetLayout, Runnable quit) {
}
