// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

/**
 * How long a campaign's contact list is, and how far it has got.
 *
 * @param contacts of the newest list, whatever became of them
 * @param done those of them that were called and are not called again
 * @param withdrawn contacts that only an older list has
 * @param reading whether the list's file is being read now: there may be more in a moment
 * @param failed whether the newest file could not be read; the list is what it was before
 */
public record CampaignTotals(long contacts, long done, long withdrawn, boolean reading, boolean failed) {
}
