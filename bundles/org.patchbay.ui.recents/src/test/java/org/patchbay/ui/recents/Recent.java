// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.patchbay.api.RecentContact;
import org.patchbay.api.RecentContact.Ending;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.Reason;
import org.patchbay.ui.fixtures.Views;

/** Recent contacts made by hand. */
final class Recent {
    static final RecentContact MARIA = new RecentContact(new ContactId("r1"), Views.ago(600), "Maria Lehmann",
            "+49 30 ••••4567", Channel.VOICE, Direction.INBOUND, false, Views.SUPPORT, Optional.of(Duration.ofSeconds(155)),
            Ending.TALKED, Optional.of(Views.wrapUpReasons().getFirst().label()), Optional.empty());
    static final RecentContact MISSED = new RecentContact(new ContactId("r2"), Views.ago(1900), "", "+48 22 ••••0123",
            Channel.VOICE, Direction.INBOUND, false, Views.SUPPORT, Optional.empty(), Ending.MISSED, Optional.empty(),
            Optional.empty());
    static final RecentContact HIDDEN = new RecentContact(new ContactId("r3"), Views.ago(4000), "", "", Channel.VOICE,
            Direction.INBOUND, false, Views.SUPPORT, Optional.of(Duration.ofSeconds(12)), Ending.TALKED, Optional.empty(),
            Optional.of(Reason.NO_NUMBER));
    static final RecentContact CHAT = new RecentContact(new ContactId("r4"), Views.ago(5000), "Ben Ostrowski",
            "@b.ostrowski", Channel.CHAT, Direction.INBOUND, false, Views.SUPPORT, Optional.of(Duration.ofSeconds(700)),
            Ending.TALKED, Optional.of(Views.wrapUpReasons().get(1).label()), Optional.of(Reason.VOICE_ONLY));
    static final RecentContact YESTERDAY = new RecentContact(new ContactId("r5"), Views.ago(90_000),
            "Maximiliane Wolfeschlegelsteinhausenbergerdorff", "+44 20 ••••0100", Channel.VOICE, Direction.OUTDIAL, false,
            Views.SUPPORT, Optional.empty(), Ending.NOT_REACHED, Optional.of(Views.wrapUpReasons().get(3).label()),
            Optional.empty());
    static final RecentContact HELPED = new RecentContact(new ContactId("r6"), Views.ago(91_000), "Ada Kowalska",
            "+48 22 ••••0177", Channel.VOICE, Direction.CALLBACK, true, Views.SUPPORT, Optional.of(Duration.ofSeconds(61)),
            Ending.TALKED, Optional.empty(), Optional.empty());

    private Recent() {
    }

    static List<RecentContact> all() {
        return List.of(MARIA, MISSED, HIDDEN, CHAT, YESTERDAY, HELPED);
    }

    /** As many as there can be. */
    static List<RecentContact> hundred() {
        return IntStream.range(0, 100).mapToObj(n -> new RecentContact(new ContactId("n" + n), Views.ago(60 * n), "Customer " + n,
                "+49 30 ••••" + (1000 + n), Channel.VOICE, Direction.INBOUND, false, Label.of("Support"),
                Optional.of(Duration.ofSeconds(n)), Ending.TALKED, Optional.empty(), Optional.empty())).toList();
    }
}
