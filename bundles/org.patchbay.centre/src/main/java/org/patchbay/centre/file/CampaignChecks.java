// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import org.patchbay.centre.file.Yaml.Value;

/** What a schema can't say about campaigns. */
final class CampaignChecks {

    /** Tells where something is named that does not exist. */
    interface Exists {
        boolean check(Optional<Value> named, String kind, Collection<String> known);
    }

    private static final String PLAY = "play-message";

    private final Section centre;
    private final BiConsumer<Value, String> wrong;
    private final Exists exists;

    CampaignChecks(Section centre, BiConsumer<Value, String> wrong, Exists exists) {
        this.centre = centre;
        this.wrong = wrong;
        this.exists = exists;
    }

    void check(Set<String> queues, Set<String> teams, Set<String> agents) {
        Set<String> callerIds = new TreeSet<>();
        centre.items("caller-ids").forEach(s -> callerIds.add(s.text("number")));
        centre.field("time-zone").ifPresent(this::zone);
        centre.named("flows", (_, s) -> {
            s.items("opening-hours").forEach(this::hours);
            return true;
        });
        centre.named("campaigns", (_, s) -> {
            exists.check(s.field("queue"), "queue", queues);
            exists.check(s.field("caller-id"), "caller id", callerIds);
            s.texts("teams").forEach(t -> exists.check(Optional.of(t), "team", teams));
            s.texts("agents").forEach(a -> exists.check(Optional.of(a), "agent", agents));
            s.field("time-zone").ifPresent(this::zone);
            hours(s.section("hours"));
            hours(s.section("contact-hours"));
            people(s);
            messages(s);
            return true;
        });
    }

    private void people(Section campaign) {
        if (campaign.texts("teams").isEmpty() && campaign.texts("agents").isEmpty()) {
            campaign.value().ifPresent(v -> wrong.accept(v, "lacks teams or agents: nobody could join it"));
        }
    }

    private void zone(Value value) {
        try {
            ZoneId.of(value.text());
        } catch (DateTimeException e) {
            wrong.accept(value, "is \"" + value.text() + "\"; allowed: a time zone like Europe/Berlin");
        }
    }

    private void hours(Section hours) {
        if (hours.value().isPresent() && hours.text("from").compareTo(hours.text("to")) >= 0) {
            wrong.accept(hours.value().get(), "end at " + hours.text("to") + ", not after they begin at " + hours.text("from"));
        }
    }

    private void messages(Section campaign) {
        Section progress = campaign.section("call-progress");
        progress.value().stream().flatMap(v -> v.fields().values().stream()).filter(v -> v.text().equals(PLAY))
                .filter(_ -> campaign.field("message").isEmpty())
                .forEach(v -> wrong.accept(v, "is " + PLAY + ", but the campaign lacks message: the prompt to play"));
    }
}
