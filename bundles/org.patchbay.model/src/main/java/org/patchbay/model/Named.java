// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** One entry of a short list of the centre file: an id to send back, a label to show. */
public record Named(String id, Label label) {
}
