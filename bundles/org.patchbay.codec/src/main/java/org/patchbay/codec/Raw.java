// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.util.Map;

/**
 * An event as it stands in a journal.
 *
 * @param fields text, long, boolean, byte[], maps and lists
 */
record Raw(String name, int version, Map<String, Object> fields) {
}
