// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.patchbay.model.media.Announcement;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Engagement.Tape;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.Command;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;

/** What switch, lists and other systems tell about what was asked of them; mostly what one hopes for. */
final class StoryOutside {

    /** @param words as a step of a rehearsal; "" where it is done by itself there */
    record Told(Command command, String words) {
    }

    private final Random random;
    private final Story story;

    StoryOutside(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /** About one contact; empty where there is nothing to tell. */
    Optional<Told> about(Contact contact) {
        List<Told> all = new ArrayList<>();
        flow(contact).ifPresent(all::add);
        recording(contact).filter(_ -> random.nextBoolean()).ifPresent(all::add);
        analysis(contact).ifPresent(all::add);
        asked(contact).forEach(leg -> all.add(ofLeg(contact, leg)));
        if (all.isEmpty() && random.nextInt(3) == 0) {
            List<LegId> legs = new ArrayList<>(contact.customer().leg().stream().toList());
            contact.engagements().forEach(e -> e.leg().ifPresent(legs::add));
            contact.guests().forEach(g -> legs.add(g.leg()));
            return legs.isEmpty() ? Optional.empty() : Optional.of(ended(contact, pick(legs), Cause.HUNG_UP));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    /** Lines that ring, or are to. */
    private static List<LegId> asked(Contact contact) {
        List<LegId> asked = new ArrayList<>();
        contact.engagements().stream().filter(Engagement::isOffer).flatMap(e -> e.leg().stream()).forEach(asked::add);
        contact.guests().stream().filter(g -> !g.isPresent()).map(Guest::leg).forEach(asked::add);
        if (!contact.customer().isPresent() && contact.customer().line() != Customer.Line.LISTENED_TO) {
            contact.customer().leg().ifPresent(asked::add);
        }
        return asked;
    }

    private Told ofLeg(Contact contact, LegId leg) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Told(new SwitchReport.LegRinging(leg), "");
            case 3, 4, 5, 6 -> answered(leg);
            default -> ended(contact, leg, pick(List.of(Cause.values())));
        };
    }

    Told answered(LegId leg) {
        String who = story.state.contacts().stream().map(c -> owner(c, leg)).filter(w -> StoryTeller.AGENTS.stream()
                .anyMatch(a -> a.value().equals(w))).findFirst().map(w -> w + ": lift").orElse("");
        return new Told(new SwitchReport.LegAnswered(leg), who);
    }

    private static Told ended(Contact contact, LegId leg, Cause cause) {
        String who = owner(contact, leg);
        return new Told(new SwitchReport.LegEnded(leg, cause), who.isEmpty() ? "" : who + ": hang up");
    }

    /** Who is at the line; "" for a number outside. */
    static String owner(Contact contact, LegId leg) {
        return contact.engagements().stream().filter(e -> e.leg().equals(Optional.of(leg))).map(e -> e.agent().value())
                .findFirst().orElse(leg.value().matches("c[0-9]+") ? leg.value() : "");
    }

    /** A prompt ends, a key is pressed, another system answers. */
    private Optional<Told> flow(Contact contact) {
        Optional<FlowRun> run = contact.customer().flow();
        Optional<Announcement> announcement = run.flatMap(FlowRun::announcement)
                .or(() -> contact.campaign().flatMap(CampaignCall::message));
        boolean listens = random.nextInt(3) > 0;
        if (announcement.isPresent() && listens) {
            return announcement.map(a -> new Told(random.nextInt(5) > 0 ? new SwitchReport.AnnouncementEnded(a.id())
                    : new SwitchReport.AnnouncementFailed(a.id()), ""));
        }
        if (run.flatMap(FlowRun::lookUp).isPresent()) {
            return run.map(r -> new Told(new CentreCommand.LookUpEnded(contact.id(), r.step(), new TreeMap<>()), ""));
        }
        return run.flatMap(_ -> contact.customer().leg()).map(leg -> {
            char key = pick(List.of('1', '2', '#'));
            return new Told(new SwitchReport.DigitPressed(leg, key), owner(contact, leg) + ": press " + key);
        });
    }

    /** A recording that was asked for has begun, or could not. */
    Optional<Told> recording(Contact contact) {
        Optional<RecordingId> asked = contact.engagements().stream().map(Engagement::tape)
                .filter(tape -> tape.status() == Tape.Status.REQUESTED).flatMap(tape -> tape.id().stream()).findFirst();
        return asked.map(id -> new Told(random.nextInt(8) > 0
                ? new SwitchReport.RecordingStarted(id) : new SwitchReport.RecordingFailed(id), ""));
    }

    private Optional<Told> analysis(Contact contact) {
        return contact.customer().leg().filter(_ -> contact.customer().line() == Customer.Line.LISTENED_TO)
                .map(leg -> new Told(new SwitchReport.ProgressAnalysed(leg, pick(List.of(AnsweredBy.values()))), ""));
    }

    /** A list has been asked, or told; empty where none was. */
    Optional<Told> job() {
        List<Job> jobs = List.copyOf(story.state.work().jobs());
        return jobs.isEmpty() ? Optional.empty() : Optional.of(new Told(report(pick(jobs)), ""));
    }

    private JobReport report(Job job) {
        return switch (job) {
            case Job.SettleContact _, Job.DeleteRecording _, Job.Forget _ -> new JobReport.Finished(job.id());
            case Job.FindContact _ when random.nextInt(10) == 0 -> new JobReport.Failed(job.id());
            case Job.FindContact _ when random.nextInt(8) == 0 -> new JobReport.NoContact(job.id(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(story.now().plusSeconds(random.nextInt(60))));
            case Job.FindContact find -> {
                TreeMap<String, Personal> columns = new TreeMap<>();
                if (random.nextInt(3) == 0) {
                    columns.put("case", new Personal("C-1"));
                }
                yield new JobReport.ContactFound(job.id(), find.campaign(), random.nextInt(1000),
                        new Personal("+49302312" + (5100 + random.nextInt(100))), new Personal("Contact"), columns, random.nextInt(3));
            }
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
