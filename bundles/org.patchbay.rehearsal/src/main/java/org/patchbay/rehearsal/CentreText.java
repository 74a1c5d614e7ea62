// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

/**
 * The centre file that a rehearsal is played in.
 *
 * @param name for error messages: the file, and that settings were changed where they were
 * @param text the whole file, with the rehearsal's own settings in it
 */
record CentreText(String name, String text) {
}
