// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.Set;

import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Label;

/**
 * Where contacts come in.
 *
 * @param numbers dialled numbers that lead here
 * @param consult whether agents may consult it
 * @param transfer whether agents may transfer to it
 */
public record EntryPoint(EntryPointId id, Label label, Set<String> numbers, FlowId flow, boolean consult,
        boolean transfer) {
}
