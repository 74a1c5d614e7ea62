// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.patchbay.model.CampaignId;
import org.patchbay.model.Personal;
import org.patchbay.model.WeeklyHours;

/**
 * The contacts of campaigns: read from files, kept, and given out one by one. Nothing blocks; stages fail where
 * the store can't be read or written.
 */
public interface ContactLists {

    /**
     * Where a campaign's contacts come from, and when they may be called.
     *
     * @param file CSV in UTF-8; read again when it changed
     * @param zone of the campaign, and of contacts whose own nobody knows
     * @param region two letters (ISO 3166): where numbers without + belong; "" for none
     * @param hours of the campaign, in its zone
     * @param contactHours in the contact's zone; in each, where a number may belong to several
     */
    record Source(CampaignId campaign, Path file, ZoneId zone, String region, WeeklyHours hours,
            WeeklyHours contactHours) {
    }

    /**
     * A contact that is given out.
     *
     * @param key of the contact in its list; grows in the order of the file
     * @param number to dial
     * @param values of the file's other columns, by column
     * @param attempts how often it was called
     */
    record ListContact(long key, String number, Personal name, SortedMap<String, Personal> values, int attempts) {
        public ListContact {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        @Override
        public String toString() {
            return "contact " + key;
        }
    }

    /**
     * An answer to {@link #next}.
     *
     * @param contact to call; empty where there is none now
     * @param askAgain when there is none now: when there may be one; empty where only a new file brings one
     */
    record Next(Optional<ListContact> contact, Optional<Instant> askAgain) {
    }

    /**
     * What became of a reservation.
     *
     * @param outcome a word for the list, for instance {@code busy}
     * @param attempted whether it was called
     * @param due when it may be given out again; empty for never
     * @param doNotCall whether its number is never to be called again, by any campaign
     */
    record Settlement(String outcome, boolean attempted, Optional<Instant> due, boolean doNotCall) {
    }

    /** Where a contact stands. */
    enum Standing {
        /** Waits for its turn, or to be due again. */
        OPEN, RESERVED, DONE,
        /** On the do-not-call list. */
        REMOVED,
        /** The newest file does not have it. */
        WITHDRAWN
    }

    /** A line of a list on a screen. */
    record Listed(long key, Personal number, Personal name, Standing standing, int attempts, String outcome,
            Optional<Instant> due) {
    }

    /** A line that was not loaded: its number from 1 in the file, and why. */
    record BadLine(long line, String why) {
    }

    /**
     * The last reading of a file.
     *
     * @param loaded contacts of the file that are in the list now
     * @param rejected lines that are not
     * @param examples the first of these; all stand in the file with {@code .rejected.csv} beside the list
     * @param trouble why the file could not be read at all, "" when it could
     * @param running whether it goes on
     */
    record Reading(long loaded, long rejected, List<BadLine> examples, String trouble, boolean running) {
    }

    /**
     * From now on these campaigns; lists of others rest. Files are read in the background.
     *
     * @param more told of a campaign whose list has contacts that it did not have before: when the first of a file are in it,
     *        and when all are; from any thread, returns at once
     */
    void use(Collection<Source> sources, Consumer<CampaignId> more);

    /** How the reading of the campaign's file went; empty before the first. */
    CompletionStage<Optional<Reading>> reading(CampaignId campaign);

    /**
     * The next contact that may be called now. Nobody else gets it before it is settled or the reservation ends.
     * Asked again with the same reservation the answer is the same contact.
     *
     * @param reservation an id of the asker's
     * @param held how long nobody else gets it unless it is settled
     */
    CompletionStage<Next> next(CampaignId campaign, String reservation, Instant now, Duration held);

    /** Give a reserved contact back. Without effect where the reservation is over or settled. */
    CompletionStage<Void> settle(CampaignId campaign, String reservation, Settlement settlement);

    /**
     * The list, in the order of keys, also while its file is read.
     *
     * @param after the last key of the page before; 0 for the first
     * @param most 1 to 500
     */
    CompletionStage<List<Listed>> page(CampaignId campaign, long after, int most);

    /** How many contacts of the list stand where; a standing that none has may be missing. */
    CompletionStage<Map<Standing, Long>> count(CampaignId campaign);
}
