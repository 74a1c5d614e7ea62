// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a centre finds what it needs.
 *
 * @param file the centre file
 * @param data folder of journal and keys; stands in for {@code ${data}} in the settings of switches
 * @param switchName in place of the one the file names
 * @param watch whether the file is looked at while the centre runs
 */
public record Setup(Path file, Path data, Optional<String> switchName, boolean watch) {
}
