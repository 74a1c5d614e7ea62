// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A campaign: contacts of a list, called one after the other. */
public record CampaignId(String value) implements Comparable<CampaignId> {

    public CampaignId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
